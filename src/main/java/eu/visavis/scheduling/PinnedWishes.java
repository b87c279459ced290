package eu.visavis.scheduling;

import eu.visavis.rules.PairFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The wishes of an event in which those that participants have booked stay where they are. */
final class PinnedWishes {
    private PinnedWishes() {}

    /**
     * The same wishes; a booked one takes place there and nowhere else, and instead of the others of its choice.
     *
     * @param booked places by pair; of pairs without a wish nothing is known here
     */
    static Map<Pair, StatedWish> of(Map<Pair, StatedWish> wishes, Map<Pair, Place> booked) {
        Set<Pair> chosen = booked.keySet().stream()
                .map(wishes::get)
                .filter(Objects::nonNull)
                .flatMap(wish -> wish.choice().stream())
                .collect(Collectors.toSet());
        Map<Pair, StatedWish> pinned = new LinkedHashMap<>(wishes);
        pinned.values()
                .removeIf(wish -> !booked.containsKey(wish.pair())
                        && wish.choice().stream().anyMatch(chosen::contains));
        pinned.replaceAll((pair, wish) -> pin(wish, booked.get(pair), pinned.keySet()));
        return pinned;
    }

    private static StatedWish pin(StatedWish wish, Place place, Set<Pair> there) {
        Set<Pair> after = wish.after().stream().filter(there::contains).collect(Collectors.toSet());
        PairFacts facts = place == null ? wish.facts() : wish.facts().at(place.slotId(), place.table());
        return new StatedWish(
                wish.pair(),
                wish.wished(),
                facts,
                after,
                wish.joining(),
                place == null ? wish.choice() : Optional.empty());
    }
}
