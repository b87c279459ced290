package eu.visavis.scheduling;

import eu.visavis.event.Closings;
import eu.visavis.event.TableFacts;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.matchmaking.MeetingWish;
import eu.visavis.rules.Interpreter;
import eu.visavis.rules.PairFacts;
import eu.visavis.rules.PersonFacts;
import eu.visavis.rules.WishedPair;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** An event with four people on site, three slots and two tables, in which everybody is to meet everybody. */
final class ReleaseFixtures {
    static final long ADA = 1;
    static final long BEN = 2;
    static final long CLEO = 3;
    static final long DAN = 4;
    static final long NINE = 11;
    static final long HALF_PAST_NINE = 12;
    static final long TEN = 13;
    static final long TABLE_ONE = 21;
    static final long TABLE_TWO = 22;
    static final long NO_SUCH = 99;

    private static final Instant START = Instant.parse("2027-05-19T07:00:00Z");
    private static final Duration SLOT = Duration.ofMinutes(30);

    private final Map<Long, ReleaseFrame.Attendant> people = new HashMap<>();
    private Closings closings = Closings.NONE;
    private final Set<Pair> wishes = new HashSet<>();
    private final Map<Long, PersonFacts> rules = new HashMap<>();
    private final Map<Long, Interpreter> interpreters = new HashMap<>();
    private final Map<WishedPair, PairFacts> pairs = new HashMap<>();
    private final Set<Pair> apart = new HashSet<>();

    private ReleaseFixtures() {
        for (long one = ADA; one <= DAN; one++) {
            people.put(one, new ReleaseFrame.Attendant(false, List.of(wholeDay())));
            for (long other = one + 1; other <= DAN; other++) {
                wishes.add(new Pair(one, other));
            }
        }
    }

    static ReleaseFixtures anEvent() {
        return new ReleaseFixtures();
    }

    ReleaseFixtures withOnline(long person) {
        people.put(person, new ReleaseFrame.Attendant(true, List.of(wholeDay())));
        return this;
    }

    ReleaseFixtures withThereOnlyAt(long person, long slot) {
        people.put(person, new ReleaseFrame.Attendant(false, List.of(window(slot))));
        return this;
    }

    ReleaseFixtures withClosed(long table, long slot) {
        closings = new Closings(Map.of(table, Set.of(slot)));
        return this;
    }

    ReleaseFixtures withOwnTable(long person, long table) {
        rules.put(person, PersonFacts.NONE.withTable(OptionalLong.of(table)));
        return this;
    }

    ReleaseFixtures withRules(long person, PersonFacts facts) {
        rules.put(person, facts);
        return this;
    }

    ReleaseFixtures withInterpreter(long id, Interpreter interpreter) {
        interpreters.put(id, interpreter);
        return this;
    }

    ReleaseFixtures withMeeting(long one, long other, PairFacts facts) {
        pairs.put(WishedPair.of(one, other), facts);
        return this;
    }

    /** One of the two does not want to meet the other; those who wish it so far still do. */
    ReleaseFixtures withApart(long one, long other) {
        apart.add(Pair.of(one, other));
        return this;
    }

    ReleaseFixtures withoutApproval(long person) {
        people.remove(person);
        return this;
    }

    ReleaseFixtures withoutWish(long one, long other) {
        wishes.remove(Pair.of(one, other));
        return this;
    }

    ReleaseFrame build() {
        return new ReleaseFrame(
                Map.of(NINE, window(NINE), HALF_PAST_NINE, window(HALF_PAST_NINE), TEN, window(TEN)),
                Map.of(TABLE_ONE, new TableFacts("A", false, false), TABLE_TWO, new TableFacts("A", true, false)),
                closings,
                people,
                new StatedWishes(
                                wishes.stream()
                                        .map(pair -> new MeetingWish(pair.lowerId(), pair.higherId(), 3))
                                        .toList(),
                                pairs,
                                new Company(people.keySet(), apart, Set.of()))
                        .all(),
                rules,
                interpreters);
    }

    static TimeWindow window(long slot) {
        Instant start = START.plus(SLOT.multipliedBy(slot - NINE));
        return new TimeWindow(start, start.plus(SLOT));
    }

    static PlanRow row(long one, long other, int weight, long slot, Long table) {
        return new PlanRow(Pair.of(one, other), weight, Optional.of(Place.of(slot, table)), Optional.empty());
    }

    static ReleaseCheck.Placement placement(long one, long other, long slot, Long table) {
        return new ReleaseCheck.Placement(Pair.of(one, other), Place.of(slot, table), window(slot));
    }

    private static TimeWindow wholeDay() {
        return new TimeWindow(window(NINE).start(), window(TEN).end());
    }
}
