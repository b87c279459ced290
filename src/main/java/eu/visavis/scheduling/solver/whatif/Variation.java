package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.Instance;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One change of an event, everything else being equal. */
public sealed interface Variation permits Variation.Nothing, MoreTables, MoreSlots, ShorterSlots, LongerLunch, NoShows {

    /**
     * The event with this change.
     *
     * @param chance what is left to chance is drawn from it
     * @return empty if the event cannot be changed so
     */
    Optional<Instance> of(Instance event, RandomGenerator chance);

    /** Whether the same event can be changed in several ways, of which chance chooses one. */
    default boolean isByChance() {
        return false;
    }

    /** The event as it is. */
    record Nothing() implements Variation {
        @Override
        public Optional<Instance> of(Instance event, RandomGenerator chance) {
            return Optional.of(event);
        }
    }
}
