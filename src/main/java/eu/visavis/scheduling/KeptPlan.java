package eu.visavis.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a run keeps of the published schedule, which people know already. Each meeting in another slot costs something, one
 * that is called off twice as much.
 *
 * @param mostMoved how many published meetings may get another slot; empty for any number
 * @param fixedBefore slots that begin before stay as they are published, as far as that is possible still; empty for none
 */
public record KeptPlan(OptionalInt mostMoved, Optional<Instant> fixedBefore) {
    /** The numbers of moved meetings that organisers can choose from. */
    public static final List<Integer> MOVES = List.of(0, 5, 20);

    /** As many meetings may move as the plan is better for, and at any time. */
    public static final KeptPlan LOOSELY = new KeptPlan(OptionalInt.empty(), Optional.empty());

    /**
     * What to try to see what moving more meetings brings: each number of {@link #MOVES}, then any.
     *
     * @param fixedBefore slots that begin before stay as they are published; empty for none
     */
    static List<KeptPlan> tradeOff(Optional<Instant> fixedBefore) {
        return Stream.concat(MOVES.stream().map(OptionalInt::of), Stream.of(OptionalInt.empty()))
                .map(most -> new KeptPlan(most, fixedBefore))
                .toList();
    }

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below 0
     */
    public KeptPlan {
        if (mostMoved.orElse(0) < 0) {
            throw new IllegalArgumentException("No %s meetings can move".formatted(mostMoved));
        }
    }
}
