package eu.visavis.scheduling.solver;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds for every wish that is not placed the plainest reason that is true of the plan. */
final class UnplacedReasons {
    private final Instance instance;
    private final Openings openings;
    private final Set<Long> placed;

    UnplacedReasons(Instance instance, List<PlacedMeeting> placed) {
        this.instance = instance;
        this.openings = new Openings(instance, placed);
        this.placed = placed.stream().map(PlacedMeeting::wishId).collect(Collectors.toSet());
    }

    /**
     * The wishes without a place; of a choice the first one, if none of it is placed, with the reason of the one that came
     * nearest to a place.
     */
    List<UnplacedWish> explain() {
        Set<Long> settled = new HashSet<>();
        instance.wishes().stream()
                .filter(wish -> placed.contains(wish.id()))
                .forEach(wish -> wish.terms().choice().ifPresent(settled::add));
        return instance.wishes().stream()
                .filter(wish -> !placed.contains(wish.id()))
                .filter(wish -> wish.terms().choice().isEmpty()
                        || settled.add(wish.terms().choice().getAsLong()))
                .map(wish -> new UnplacedWish(wish.id(), wish.firstId(), wish.secondId(), wish.weight(), nearest(wish)))
                .toList();
    }

    private UnplacedReason nearest(InstanceWish wish) {
        return wish.terms().choice().isEmpty()
                ? reason(wish)
                : instance.wishes().stream()
                        .filter(wish::isOfChoiceWith)
                        .map(this::reason)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private UnplacedReason reason(InstanceWish wish) {
        return openings.of(wish).obstacle().orElse(UnplacedReason.RUN_ENDED_EARLY);
    }
}
