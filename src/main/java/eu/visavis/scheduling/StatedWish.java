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
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A wish with what is stated of its meeting.
 *
 * @param wished what it weighs by what the two asked
 * @param after the two whose meeting takes place earlier, if both take place; empty if nobody wishes such a meeting
 */
record StatedWish(Pair pair, int wished, PairFacts facts, Optional<Pair> after) {
    /** The wishes of an event by their pairs, in their order. */
    static Map<Pair, StatedWish> all(List<MeetingWish> wishes, Map<WishedPair, PairFacts> stated) {
        Set<Pair> pairs = wishes.stream()
                .map(wish -> new Pair(wish.first(), wish.second()))
                .collect(Collectors.toSet());
        return wishes.stream()
                .map(wish -> {
                    PairFacts facts = stated.getOrDefault(new WishedPair(wish.first(), wish.second()), PairFacts.NONE);
                    Optional<Pair> after = facts.after()
                            .map(earlier -> new Pair(earlier.first(), earlier.second()))
                            .filter(pairs::contains);
                    return new StatedWish(new Pair(wish.first(), wish.second()), wish.weight(), facts, after);
                })
                .collect(Collectors.toMap(
                        StatedWish::pair, Function.identity(), (one, other) -> one, LinkedHashMap::new));
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
                new WishTerms(Set.of(), OptionalLong.empty(), facts.tableId(), facts.leastMinutes()));
    }
}
