package eu.visavis.scheduling.solver.format;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.SoftWeights;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/**
 * Makes up events as brokerage events are: most people have about ten wishes, some are wanted several times as often as
 * they have time, many come for half the event, a tenth takes part online. The same size, variant and seed give the same
 * event.
 */
public final class ProblemGenerator {
    /** How large an event is: people, wishes, sessions, slots of each session, tables, and the fairness target. */
    public enum Size {
        S(40, 120, 2, 6, 15, 3),
        M(150, 900, 4, 5, 50, 5),
        L(500, 4_000, 4, 6, 160, 6),
        XL(2_000, 20_000, 4, 8, 600, 8),
        XXL(10_000, 120_000, 4, 10, 2_500, 10);

        private final int people;
        private final int wishes;
        private final int sessions;
        private final int slots;
        private final int tables;
        private final int target;

        Size(int people, int wishes, int sessions, int slots, int tables, int target) {
            this.people = people;
            this.wishes = wishes;
            this.sessions = sessions;
            this.slots = slots;
            this.tables = tables;
            this.target = target;
        }
    }

    /** What is scarce. */
    public enum Variant {
        /** The time of those whom many want to meet. */
        PLAIN,
        /** Tables: half as many. */
        TABLES,
        /** Time and tables: people are there in pieces of the event, and there are half as many tables. */
        FRAGMENTED
    }

    private static final Instant START = Instant.parse("2027-03-10T09:00:00Z");

    private final Size size;
    private final Variant variant;
    private final Random random;

    private ProblemGenerator(Size size, Variant variant, long seed) {
        this.size = size;
        this.variant = variant;
        this.random = new Random(seed);
    }

    /** Makes an event up. */
    public static ExchangeProblem generate(Size size, Variant variant, long seed) {
        String kind =
                variant == Variant.PLAIN ? "" : variant.name().substring(0, 1).toLowerCase(Locale.ROOT);
        return new ProblemGenerator(size, variant, seed).make(size.name() + kind + "-" + seed);
    }

    private ExchangeProblem make(String name) {
        List<InstanceSlot> slots = slots();
        MadeUpCrowd crowd = new MadeUpCrowd(size.sessions, size.slots, random);
        List<InstanceParticipant> people = new ArrayList<>();
        for (int id = 0; id < size.people; id++) {
            people.add(variant == Variant.FRAGMENTED ? crowd.inPieces(id) : crowd.person(id));
        }
        Instance instance = new Instance(slots, tables(), people, crowd.wishes(size.people, size.wishes));
        return new ExchangeProblem(
                name,
                instance,
                new SoftWeights(20, 5, 1, 0, 10, size.target, OptionalInt.empty()),
                instance.wishes().size());
    }

    private List<InstanceSlot> slots() {
        List<InstanceSlot> slots = new ArrayList<>();
        for (int session = 0; session < size.sessions; session++) {
            Instant start = START.plus(Duration.ofDays(session / 2)).plus(Duration.ofHours(session % 2 * 5L));
            for (int i = 0; i < size.slots; i++) {
                Instant from = start.plus(Duration.ofMinutes(20L * i));
                slots.add(new InstanceSlot(slots.size(), session, from, from.plus(Duration.ofMinutes(20))));
            }
        }
        return slots;
    }

    private List<InstanceTable> tables() {
        List<InstanceTable> tables = new ArrayList<>();
        int count = variant == Variant.PLAIN ? size.tables : size.tables / 2;
        for (int id = 0; id < count; id++) {
            boolean closed = random.nextInt(18) == 0;
            tables.add(new InstanceTable(id, id + 1, closed ? session(random.nextInt(size.sessions)) : Set.of()));
        }
        return tables;
    }

    private Set<Long> session(int session) {
        Set<Long> slots = new HashSet<>();
        for (int i = 0; i < size.slots; i++) {
            slots.add((long) session * size.slots + i);
        }
        return slots;
    }
}
