package eu.visavis.scheduling;

import eu.visavis.rules.PairFacts;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.WishTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A wish with what is stated of its meeting.
 *
 * @param wished what it weighs by what the two asked
 * @param facts what is stated; for a meeting with somebody who comes instead, what is stated of the meeting of the two
 * @param after whose meetings take place earlier, if they take place too
 * @param joining ids of those who join the two, as far as they take part and all would sit together
 * @param choice the two of whose meeting it is stated that this one, that one or another takes place; empty for a wish
 *     that has nothing to do with others
 */
record StatedWish(Pair pair, int wished, PairFacts facts, Set<Pair> after, Set<Long> joining, Optional<Pair> choice) {

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
                after.stream().map(ids::get).collect(Collectors.toSet()),
                new WishTerms(
                        joining,
                        choice.map(one -> OptionalLong.of(ids.get(one))).orElse(OptionalLong.empty()),
                        facts.tableId(),
                        facts.leastMinutes()));
    }
}
