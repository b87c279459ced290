package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.WishPair;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The wishes of an instance by their two people, as stored plans know them: ids differ from reading to reading. */
final class PairedWishes {
    private static final long NO_WISH = -1;

    private final Map<WishPair, InstanceWish> wishes;

    PairedWishes(Instance instance) {
        wishes = instance.wishes().stream().collect(Collectors.toMap(InstanceWish::pair, Function.identity()));
    }

    /** The wish of two people; empty if they are not to meet any more. */
    Optional<InstanceWish> of(Pair pair) {
        return Optional.ofNullable(wishes.get(WishPair.of(pair.lowerId(), pair.higherId())));
    }

    /** A stored meeting in terms of the instance; one that nobody wishes any more is of a wish that no instance has. */
    PlacedMeeting meeting(Pair pair, Place place, OptionalLong interpreter) {
        Optional<InstanceWish> wish = of(pair);
        return new PlacedMeeting(
                wish.map(InstanceWish::id).orElse(NO_WISH),
                pair.lowerId(),
                pair.higherId(),
                wish.map(InstanceWish::weight).orElse(0),
                place.slotId(),
                place.table(),
                interpreter);
    }
}
