package eu.visavis.scheduling.fairness;

/** What a Gini coefficient means in a word. The borders are ours: there are no official ones. */
public enum Evenness {
    /** Below 0.1. */
    VERY_EVEN(0.1),
    /** From 0.1 to below 0.25. */
    QUITE_EVEN(0.25),
    /** From 0.25 to below 0.4. */
    UNEVEN(0.4),
    /** From 0.4 on. */
    VERY_UNEVEN(Double.POSITIVE_INFINITY);

    private final double below;

    Evenness(double below) {
        this.below = below;
    }

    /** The word for a coefficient. */
    public static Evenness of(double gini) {
        for (Evenness word : values()) {
            if (gini < word.below) {
                return word;
            }
        }
        return VERY_UNEVEN;
    }
}
