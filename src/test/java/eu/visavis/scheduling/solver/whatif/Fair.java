package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.EventTerms;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceInterpreter;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceQuota;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWalk;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PersonTerms;
import eu.visavis.scheduling.solver.Rest;
import eu.visavis.scheduling.solver.TableNeed;
import eu.visavis.scheduling.solver.TableTraits;
import eu.visavis.scheduling.solver.WishTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A small event with everything that has to be carried over. In the morning slots 1 to 3 of 20 minutes with pauses of 5
 * from 9:00 on, after a break of an hour slots 4 and 5 from 11:10 on.
 */
final class Fair {
    static final Instant NINE = Instant.parse("2027-03-10T09:00:00Z");
    static final long BOOTH = 11;

    private Fair() {}

    static Instance event() {
        return event(List.of());
    }

    /** With rests of everybody. */
    static Instance event(List<Rest> rests) {
        return new Instance(
                List.of(slot(1, 1, 0), slot(2, 1, 25), slot(3, 1, 50), slot(4, 2, 130), slot(5, 2, 155)),
                List.of(
                        new InstanceTable(10, 1, Set.of(2L), traits(7)),
                        new InstanceTable(BOOTH, 4, Set.of(), traits(8)),
                        new InstanceTable(
                                12, 3, Set.of(5L), new TableTraits(OptionalLong.of(7), Set.of(TableNeed.QUIET))),
                        new InstanceTable(13, 2, Set.of(), traits(7))),
                List.of(
                        person(20, rests, OptionalLong.of(BOOTH), 1, 2, 3, 4, 5),
                        person(21, rests, OptionalLong.empty(), 1, 2, 4),
                        person(22, rests, OptionalLong.empty(), 3, 4, 5)),
                List.of(
                        wish(30, 20, 21, Optional.of(Set.of(2L)), Set.of(), Set.of(22L)),
                        wish(31, 21, 22, Optional.empty(), Set.of(30L), Set.of()),
                        wish(32, 20, 22, Optional.of(Set.of(5L)), Set.of(31L), Set.of())),
                new EventTerms(
                        List.of(new InstanceWalk(7, 8, 5)),
                        List.of(new InstanceInterpreter(40, Set.of("cs", "de"), Set.of(1L, 2L, 5L))),
                        List.of(new InstanceQuota("across borders", Set.of(30L, 32L), 1, 10))));
    }

    static InstanceSlot slot(long id, long session, int minute) {
        Instant start = NINE.plus(Duration.ofMinutes(minute));
        return new InstanceSlot(id, session, start, start.plus(Duration.ofMinutes(20)));
    }

    static Rest rest(int from, int to, int minutes) {
        return new Rest(
                NINE.plus(Duration.ofMinutes(from)), NINE.plus(Duration.ofMinutes(to)), Duration.ofMinutes(minutes));
    }

    static InstanceParticipant person(Instance event, long id) {
        return event.participants().stream()
                .filter(person -> person.id() == id)
                .findFirst()
                .orElseThrow();
    }

    static InstanceWish wish(Instance event, long id) {
        return event.wishes().stream()
                .filter(wish -> wish.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** Minutes from nine at which the slots begin. */
    static List<Long> starts(Instance event) {
        return event.slots().stream()
                .map(slot -> Duration.between(NINE, slot.start()).toMinutes())
                .toList();
    }

    private static TableTraits traits(long area) {
        return new TableTraits(OptionalLong.of(area), Set.of());
    }

    private static InstanceParticipant person(long id, List<Rest> rests, OptionalLong table, long... slots) {
        Set<Long> there = LongStream.of(slots).boxed().collect(Collectors.toSet());
        PersonTerms terms = new PersonTerms(
                table, Set.of(), Set.of("cs"), OptionalInt.of(4), rests, 1, there.contains(5L) ? Set.of(5L) : Set.of());
        return new InstanceParticipant(id, false, there, OptionalInt.of(4), terms);
    }

    private static InstanceWish wish(
            long id, long first, long second, Optional<Set<Long>> slots, Set<Long> after, Set<Long> others) {
        WishTerms terms = new WishTerms(others, OptionalLong.empty(), OptionalLong.empty(), 20);
        return new InstanceWish(id, first, second, 3, id == 30, slots, after, terms);
    }
}
