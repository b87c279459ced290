package eu.visavis.scheduling.solver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Small instances: slots of 20 minutes from id 1 on, tables from id 101 on, participants as named. */
public final class SolverFixtures {
    public static final Instant NINE = Instant.parse("2027-03-10T09:00:00Z");

    private SolverFixtures() {}

    /** Slots 1, 2, 3 … as many per session as given, sessions 1, 2 …. */
    public static List<InstanceSlot> slots(int... perSession) {
        List<InstanceSlot> slots = new ArrayList<>();
        for (int session = 0; session < perSession.length; session++) {
            for (int i = 0; i < perSession[session]; i++) {
                Instant start = NINE.plus(Duration.ofDays(3L * session)).plus(Duration.ofMinutes(20L * i));
                slots.add(new InstanceSlot(slots.size() + 1L, session + 1L, start, start.plus(Duration.ofMinutes(20))));
            }
        }
        return slots;
    }

    /** Tables 101, 102 … with the numbers 1, 2 …, always open. */
    public static List<InstanceTable> tables(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new InstanceTable(100L + number, number))
                .toList();
    }

    public static InstanceParticipant onSite(long id, long... availableSlots) {
        return new InstanceParticipant(id, false, ids(availableSlots), OptionalInt.empty());
    }

    public static InstanceParticipant online(long id, long... availableSlots) {
        return new InstanceParticipant(id, true, ids(availableSlots), OptionalInt.empty());
    }

    public static InstanceParticipant limited(long id, int maxMeetings, long... availableSlots) {
        return new InstanceParticipant(id, false, ids(availableSlots), OptionalInt.of(maxMeetings));
    }

    public static InstanceWish wish(long first, long second, int weight) {
        return new InstanceWish(idOf(first, second), first, second, weight);
    }

    /** The id of a wish of these fixtures. */
    public static long idOf(long first, long second) {
        return 1000 * first + second;
    }

    public static InstanceWish mandatory(long first, long second, int weight) {
        return new InstanceWish(idOf(first, second), first, second, weight, true, Optional.empty(), Set.of());
    }

    /** The same event in which no wish is mandatory, so that a check names what else is broken. */
    public static Instance withoutMandatory(Instance instance) {
        return instance.withWishes(
                instance.wishes().stream().map(InstanceWish::asOptional).toList());
    }

    /** Whether a plan keeps every hard rule of the event, but how evenly people are interrupted. */
    public static boolean isKept(Instance instance, List<PlacedMeeting> placed) {
        return PlanCheck.of(instance, placed, SoftWeights.standard()).breaches().isEmpty();
    }

    public static Set<Long> ids(long... values) {
        return LongStream.of(values).boxed().collect(Collectors.toSet());
    }

    /** An event in which wishes outnumber what participants and tables can take; the same for the same seed. */
    public static Instance randomInstance(int people, int wishes, int tables, long seed, int... slotsPerSession) {
        Random random = new Random(seed);
        List<InstanceSlot> slots = slots(slotsPerSession);
        List<InstanceParticipant> participants = new ArrayList<>();
        for (long id = 1; id <= people; id++) {
            Set<Long> available = slots.stream()
                    .map(InstanceSlot::id)
                    .filter(slot -> random.nextInt(8) > 0)
                    .collect(Collectors.toSet());
            OptionalInt limit = random.nextInt(5) == 0 ? OptionalInt.of(3) : OptionalInt.empty();
            participants.add(new InstanceParticipant(id, random.nextInt(6) == 0, available, limit));
        }
        Set<WishPair> pairs = new HashSet<>();
        List<InstanceWish> chosen = new ArrayList<>();
        while (chosen.size() < wishes) {
            long first = 1L + random.nextInt(people);
            long second = 1L + random.nextInt(people);
            if (first != second && pairs.add(WishPair.of(first, second))) {
                chosen.add(wish(first, second, new int[] {1, 3, 5, 7}[random.nextInt(4)]));
            }
        }
        return new Instance(slots, tables(tables), participants, chosen);
    }
}
