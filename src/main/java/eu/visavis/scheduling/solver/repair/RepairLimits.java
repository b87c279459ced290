package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.SolveLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * How far a repair goes.
 *
 * @param frozenSlots so many of the first slots stay as they are: nothing there changes unless it has become impossible
 * @param mostMoved how many meetings may get another slot, those included that lose theirs; empty for as many as lose their
 *     place, but {@link #ALWAYS} in any case and at most a tenth of those that remain
 * @param search how long to look for better repairs; a first one is there at once
 */
public record RepairLimits(int frozenSlots, OptionalInt mostMoved, SolveLimits search) {
    /** How long before its beginning a slot is left alone, unless the organiser says otherwise. */
    public static final Duration FREEZE = Duration.ofMinutes(20);

    /** So many meetings may move for a single wish or table, too. */
    static final int ALWAYS = 5;

    private static final int PART_OF_REMAINING = 10;

    /** Checks the numbers. */
    public RepairLimits {
        if (frozenSlots < 0 || mostMoved.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "Neither %d frozen slots nor %s moved meetings are possible".formatted(frozenSlots, mostMoved));
        }
    }

    /** A repair at that moment, with the usual number of moves, in which slots that begin within the time are left alone. */
    public static RepairLimits at(Instance event, Instant now, Duration freeze, SolveLimits search) {
        Instant free = now.plus(freeze);
        long frozen = event.slots().stream()
                .filter(slot -> slot.start().isBefore(free))
                .count();
        return new RepairLimits((int) frozen, OptionalInt.empty(), search);
    }

    /** How many meetings may move. */
    int mostMoved(Remains remains) {
        int lost = remains.lost().size();
        int tenth = remains.meetings().size() / PART_OF_REMAINING;
        return mostMoved.orElse(Math.max(ALWAYS, Math.min(lost, tenth)));
    }
}
