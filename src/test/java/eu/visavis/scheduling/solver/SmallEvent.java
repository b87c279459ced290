package eu.visavis.scheduling.solver;

import static eu.visavis.scheduling.solver.SolverFixtures.slots;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An event so small that every schedule of it can be tried, with whatever the model knows: people who come and go, online
 * or limited, tables that close, mandatory wishes, allowed slots, wishes in order (also in circles) and of one pair.
 */
public record SmallEvent(Instance instance, SoftWeights soft) {
    /** What is odd about an event; most have some of it only, so that the rules meet in all mixtures. */
    private record Traits(
            boolean closing, boolean mandatory, boolean restricted, boolean ordered, boolean equal, boolean roomy) {
        static Traits draw(Random random) {
            return new Traits(
                    random.nextBoolean(),
                    random.nextInt(3) == 0,
                    random.nextInt(3) == 0,
                    random.nextInt(3) == 0,
                    random.nextInt(4) == 0,
                    random.nextInt(5) == 0);
        }
    }

    /** The same event for the same seed. */
    static SmallEvent draw(long seed) {
        Random random = new Random(seed);
        Traits traits = Traits.draw(random);
        List<InstanceSlot> slots = random.nextInt(3) == 0
                ? slots(1 + random.nextInt(3), 1 + random.nextInt(3))
                : slots(1 + random.nextInt(6));
        List<InstanceParticipant> people = people(random, 2 + random.nextInt(6), slots);
        List<InstanceWish> wishes =
                wishes(random, traits, people.size(), 1 + random.nextInt(traits.roomy() ? 5 : 9), slots);
        Instance instance = new Instance(slots, tables(random, traits, slots, wishes.size()), people, wishes);
        return new SmallEvent(instance, soft(random, traits));
    }

    /**
     * An event too large to try its schedules, with whatever the model knows at once; one in ten with a session that fills
     * more than one word of the search's rows.
     */
    public static SmallEvent drawLarger(long seed) {
        Random random = new Random(seed);
        Traits traits = new Traits(true, true, true, true, false, false);
        List<InstanceSlot> slots = random.nextInt(10) == 0
                ? slots(65 + random.nextInt(10), 1 + random.nextInt(4))
                : slots(2 + random.nextInt(6), 1 + random.nextInt(6));
        List<InstanceParticipant> people = people(random, 5 + random.nextInt(8), slots);
        List<InstanceWish> wishes = wishes(random, traits, people.size(), 10 + random.nextInt(30), slots);
        // Weights without a common divisor, so that a fault of one rule cannot hide one of another.
        SoftWeights soft = new SoftWeights(
                random.nextInt(4) == 0 ? 0 : 1009, 101, 1, 10007, 100003, 1 + random.nextInt(5), OptionalInt.of(1));
        return new SmallEvent(new Instance(slots, tables(random, traits, slots, wishes.size()), people, wishes), soft);
    }

    /** An event so small that also every table of every schedule can be tried. */
    static SmallEvent drawTiny(long seed) {
        Random random = new Random(seed);
        Traits traits = new Traits(
                random.nextInt(3) == 0,
                random.nextInt(3) == 0,
                random.nextInt(3) == 0,
                random.nextInt(4) == 0,
                false,
                false);
        List<InstanceSlot> slots =
                random.nextBoolean() ? slots(2, 1 + random.nextInt(2)) : slots(2 + random.nextInt(3));
        List<InstanceParticipant> people = people(random, 3 + random.nextInt(3), slots);
        List<InstanceWish> wishes = wishes(random, traits, people.size(), 2 + random.nextInt(4), slots);
        Instance instance = new Instance(slots, tables(random, traits, slots, wishes.size()), people, wishes);
        return new SmallEvent(instance, soft(random, traits));
    }

    /** Whether each meeting can have a table of its own all day, so that no meeting changes the table for want of one. */
    boolean hasTableForEachWish() {
        return instance.tables().size() >= instance.wishes().size()
                && instance.tables().stream()
                        .allMatch(table -> table.closedSlotIds().isEmpty());
    }

    private static List<InstanceParticipant> people(Random random, int count, List<InstanceSlot> slots) {
        List<InstanceParticipant> people = new ArrayList<>();
        for (long id = 1; id <= count; id++) {
            OptionalInt limit = random.nextInt(4) == 0 ? OptionalInt.of(random.nextInt(4)) : OptionalInt.empty();
            people.add(new InstanceParticipant(id, random.nextInt(5) == 0, some(slots, random, 6), limit));
        }
        return people;
    }

    /** Each slot but one of so many. */
    private static Set<Long> some(List<InstanceSlot> slots, Random random, int oneOf) {
        return slots.stream()
                .map(InstanceSlot::id)
                .filter(slot -> random.nextInt(oneOf) > 0)
                .collect(Collectors.toSet());
    }

    private static List<InstanceTable> tables(Random random, Traits traits, List<InstanceSlot> slots, int wishes) {
        if (traits.roomy()) {
            return SolverFixtures.tables(wishes);
        }
        List<InstanceTable> tables = new ArrayList<>();
        int count = random.nextInt(5);
        for (int number = 1; number <= count; number++) {
            Set<Long> closed = new HashSet<>();
            if (traits.closing()) {
                slots.forEach(slot -> closed.add(slot.id()));
                closed.removeAll(some(slots, random, 5));
            }
            tables.add(new InstanceTable(100L + number, number, closed));
        }
        return tables;
    }

    private static List<InstanceWish> wishes(
            Random random, Traits traits, int people, int count, List<InstanceSlot> slots) {
        List<InstanceWish> wishes = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            int first = random.nextInt(people);
            int second = (first + 1 + random.nextInt(people - 1)) % people;
            int weight = traits.equal() ? 3 : 1 + random.nextInt(7);
            Set<Long> after = new HashSet<>();
            if (traits.ordered() && random.nextInt(3) == 0) {
                after.add((long) random.nextInt(count));
                after.remove((long) id);
            }
            wishes.add(new InstanceWish(
                    id,
                    first + 1,
                    second + 1,
                    weight,
                    traits.mandatory() && random.nextInt(3) == 0,
                    traits.restricted() && random.nextInt(2) == 0
                            ? Optional.of(some(slots, random, 2))
                            : Optional.empty(),
                    after));
        }
        return wishes;
    }

    /** Table changes count only where they follow from the order of meetings alone. */
    private static SoftWeights soft(Random random, Traits traits) {
        return new SoftWeights(
                random.nextInt(5) == 0 ? 0 : 20,
                random.nextInt(5) == 0 ? 0 : 5,
                traits.roomy() ? 1 : 0,
                random.nextInt(2) == 0 ? 0 : 7,
                11,
                random.nextInt(5),
                OptionalInt.empty());
    }
}
