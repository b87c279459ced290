package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.EventTerms;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceQuota;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PersonTerms;
import eu.visavis.scheduling.solver.WishPair;
import eu.visavis.scheduling.solver.WishTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/**
 * People and wishes drawn, with replacement, from those who are registered: a bootstrap (B. Efron, <i>Bootstrap methods:
 * another look at the jackknife</i>, 1979). Each wish that is drawn joins a copy of the one side to a copy of the other, so
 * that who is wanted by many now is wanted by many then. What was agreed for one meeting alone is not carried over: that
 * it must take place, when, after which other, at which table, who joins, or that one of several people suffices. A table
 * of somebody's own is the first copy's.
 */
final class Resampled implements Expected {
    private static final int FEWEST_PEOPLE = 30;
    /** Draws in vain for each wish before nobody seems to be left who could meet. */
    private static final int DRAWS = 50;

    private final Instance event;
    private final Forecast forecast;

    Resampled(Instance event, Forecast forecast) {
        this.event = event;
        this.forecast = forecast;
    }

    /** Whether there are enough people and wishes to draw from: 30 people, and a wish for each. */
    static boolean isPossible(Instance event) {
        return event.participants().size() >= FEWEST_PEOPLE
                && event.wishes().size() >= event.participants().size();
    }

    @Override
    public boolean isSettled() {
        return false;
    }

    @Override
    public Instance event(long seed) {
        Random random = new Random(seed);
        List<InstanceParticipant> people = new ArrayList<>();
        Map<Long, List<Long>> copies = new HashMap<>();
        for (long id = 0; id < forecast.people(); id++) {
            InstanceParticipant one =
                    event.participants().get(random.nextInt(event.participants().size()));
            List<Long> same = copies.computeIfAbsent(one.id(), original -> new ArrayList<>());
            people.add(copy(one, id, same.isEmpty()));
            same.add(id);
        }
        Map<Long, Set<Long>> wishCopies = new HashMap<>();
        List<InstanceWish> wishes = wishes(copies, wishCopies, random);
        EventTerms terms = event.terms();
        return new Instance(
                event.slots(),
                event.tables(),
                people,
                wishes,
                new EventTerms(
                        terms.walks(),
                        terms.interpreters(),
                        terms.quotas().stream()
                                .map(quota -> quota(quota, wishCopies))
                                .toList()));
    }

    private List<InstanceWish> wishes(Map<Long, List<Long>> copies, Map<Long, Set<Long>> wishCopies, Random random) {
        List<InstanceWish> wishes = new ArrayList<>();
        Set<WishPair> pairs = new HashSet<>();
        int count = forecast.pairs();
        for (long draws = 0; wishes.size() < count && draws < (long) DRAWS * count; draws++) {
            InstanceWish wish = event.wishes().get(random.nextInt(event.wishes().size()));
            List<Long> firsts = copies.getOrDefault(wish.firstId(), List.of());
            List<Long> seconds = copies.getOrDefault(wish.secondId(), List.of());
            if (firsts.isEmpty() || seconds.isEmpty()) {
                continue;
            }
            long first = firsts.get(random.nextInt(firsts.size()));
            long second = seconds.get(random.nextInt(seconds.size()));
            if (pairs.add(WishPair.of(first, second))) {
                wishCopies
                        .computeIfAbsent(wish.id(), original -> new HashSet<>())
                        .add((long) wishes.size());
                wishes.add(copy(wish, wishes.size(), first, second));
            }
        }
        return wishes;
    }

    private static InstanceWish copy(InstanceWish wish, long id, long first, long second) {
        WishTerms terms = new WishTerms(
                Set.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                wish.terms().leastMinutes());
        return new InstanceWish(id, first, second, wish.weight(), false, Optional.empty(), Set.of(), terms);
    }

    private static InstanceParticipant copy(InstanceParticipant one, long id, boolean first) {
        PersonTerms terms = one.terms();
        return new InstanceParticipant(
                id,
                one.online(),
                one.availableSlotIds(),
                one.maxMeetings(),
                new PersonTerms(
                        first ? terms.tableId() : OptionalLong.empty(),
                        terms.needs(),
                        terms.languages(),
                        terms.mostInRow(),
                        terms.rests(),
                        terms.leastMeetings(),
                        terms.unwantedSlotIds()));
    }

    private static InstanceQuota quota(InstanceQuota quota, Map<Long, Set<Long>> wishCopies) {
        Set<Long> wishes = new HashSet<>();
        quota.wishIds().forEach(id -> wishes.addAll(wishCopies.getOrDefault(id, Set.of())));
        return new InstanceQuota(quota.name(), wishes, quota.least(), quota.leastPercent());
    }
}
