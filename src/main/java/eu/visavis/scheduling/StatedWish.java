package eu.visavis.scheduling;

import eu.visavis.matchmaking.MeetingWish;
import eu.visavis.rules.PairFacts;
import eu.visavis.rules.WishedPair;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.WishTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A wish with what is stated of its meeting.
 *
 * @param wished what it weighs by what the two asked
 * @param after the two whose meeting takes place earlier, if both take place; empty if nobody wishes such a meeting
 * @param joining ids of those who join the two, as far as they take part and all would sit together
 */
record StatedWish(Pair pair, int wished, PairFacts facts, Optional<Pair> after, Set<Long> joining) {
    /**
     * Who can be in a meeting.
     *
     * @param approved ids of the participants who are approved
     * @param apart those of whom one does not want to meet the other
     */
    record Company(Set<Long> approved, Set<Pair> apart) {
        /** Those who can join two others: whoever would sit with somebody who is to be avoided stays away. */
        Set<Long> joining(Pair pair, Set<Long> stated) {
            Set<Long> joining = new TreeSet<>();
            stated.stream()
                    .sorted()
                    .filter(approved::contains)
                    .filter(person -> pair.with(joining).stream()
                            .noneMatch(other -> other == person || apart.contains(Pair.of(person, other))))
                    .forEach(joining::add);
            return joining;
        }
    }

    /** The wishes of an event by their pairs, in their order. */
    static Map<Pair, StatedWish> all(List<MeetingWish> wishes, Map<WishedPair, PairFacts> stated, Company company) {
        Set<Pair> pairs = wishes.stream()
                .map(wish -> new Pair(wish.first(), wish.second()))
                .collect(Collectors.toSet());
        Map<Pair, StatedWish> all = new LinkedHashMap<>();
        for (MeetingWish wish : wishes) {
            Pair pair = new Pair(wish.first(), wish.second());
            PairFacts facts = stated.getOrDefault(new WishedPair(wish.first(), wish.second()), PairFacts.NONE);
            Optional<Pair> after = facts.after()
                    .map(earlier -> new Pair(earlier.first(), earlier.second()))
                    .filter(pairs::contains);
            all.put(pair, new StatedWish(pair, wish.weight(), facts, after, company.joining(pair, facts.joining())));
        }
        return all;
    }

    /** Everybody who is to be in the meeting: the two, then those who join. */
    List<Long> people() {
        return pair.with(joining);
    }

    /**
     * The wish in terms of the solver.
     *
     * @param ids of all wishes by their pairs
     * @param weight what the wish is worth
     */
    InstanceWish numbered(Map<Pair, Long> ids, int weight) {
        return new InstanceWish(
                ids.get(pair),
                pair.lowerId(),
                pair.higherId(),
                weight,
                facts.mandatory(),
                facts.slotId().isPresent() ? Optional.of(Set.of(facts.slotId().getAsLong())) : Optional.empty(),
                after.map(ids::get).map(Set::of).orElse(Set.of()),
                new WishTerms(joining, OptionalLong.empty(), facts.tableId(), facts.leastMinutes()));
    }
}
