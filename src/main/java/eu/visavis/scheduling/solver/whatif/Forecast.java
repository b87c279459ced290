package eu.visavis.scheduling.solver.whatif;

/**
 * How many people are expected, and what they will wish.
 *
 * @param people 2 or more
 * @param wishesEach how many meetings each of them asks for on average, 1 or more
 * @param online how many of 100 take part online, 0 to 100; counts for people who are made up
 */
public record Forecast(int people, int wishesEach, int online) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Forecast {
        if (people < 2 || wishesEach < 1 || online < 0 || online > 100) {
            throw new IllegalArgumentException(
                    "%d people with %d wishes each, %d percent of them online, make no forecast"
                            .formatted(people, wishesEach, online));
        }
    }

    /** How many pairs wish to meet; at most half of all pairs, since nobody asks whom they have no reason to meet. */
    int pairs() {
        return (int) Math.max(1, Math.min((long) people * wishesEach, (long) people * (people - 1) / 4));
    }
}
