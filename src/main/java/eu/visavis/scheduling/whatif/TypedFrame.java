package eu.visavis.scheduling.whatif;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Tables and slots that an organiser thinks of before the event has any.
 *
 * @param tables how many, 1 or more; empty for those of the event
 * @param slots how many in all, 1 or more; empty for those of the event
 * @param minutes how long each lasts, 1 or more; there if {@code slots} is
 */
public record TypedFrame(OptionalInt tables, OptionalInt slots, OptionalInt minutes) {
    /** Nothing but what the event has. */
    public static final TypedFrame NONE = new TypedFrame(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** Any day will do. */
    private static final Instant START = Instant.parse("2027-01-01T09:00:00Z");

    private static final Duration LUNCH = Duration.ofHours(1);

    /**
     * The event with these tables and slots where it has none of its own. With slots it has no people, since nobody could
     * say yet when they are there.
     */
    Instance fill(Instance event) {
        Instance timed = event.slots().isEmpty() && slots.isPresent()
                ? new Instance(slots(slots.getAsInt(), minutes.orElseThrow()), event.tables(), List.of(), List.of())
                : event;
        return timed.tables().isEmpty() && tables.isPresent() ? timed.withTables(tables(tables.getAsInt())) : timed;
    }

    private static List<InstanceTable> tables(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new InstanceTable(number, number))
                .toList();
    }

    /** Half of them before lunch, half of them after it. */
    private static List<InstanceSlot> slots(int count, int minutes) {
        List<InstanceSlot> slots = new ArrayList<>();
        int before = (count + 1) / 2;
        for (int i = 0; i < count; i++) {
            Instant start = START.plus(Duration.ofMinutes((long) minutes * i)).plus(i < before ? Duration.ZERO : LUNCH);
            slots.add(new InstanceSlot(i, i < before ? 0 : 1, start, start.plus(Duration.ofMinutes(minutes))));
        }
        return slots;
    }
}
