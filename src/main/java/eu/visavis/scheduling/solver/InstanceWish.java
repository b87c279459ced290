package eu.visavis.scheduling.solver;

/**
 * The wish that two participants meet once.
 *
 * @param firstId one participant
 * @param secondId the other participant
 * @param weight what placing the wish is worth, 1 or more
 * @param mandatory true if a plan without this meeting is no plan
 */
public record InstanceWish(long firstId, long secondId, int weight, boolean mandatory) {
    public InstanceWish {
        if (firstId == secondId) {
            throw new IllegalArgumentException("Participant %d cannot meet themselves".formatted(firstId));
        }
        if (weight < 1) {
            throw new IllegalArgumentException(
                    "Wish of %d and %d must weigh at least 1, not %d".formatted(firstId, secondId, weight));
        }
    }

    /** The two participants, whoever is named first. */
    public WishPair pair() {
        return WishPair.of(firstId, secondId);
    }
}
