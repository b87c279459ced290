package eu.visavis.scheduling.solver.format;

/**
 * The largest problem that somebody takes, by the lengths of its lists.
 *
 * @param slots the most slots
 * @param tables the most tables
 * @param participants the most participants
 * @param requests the most requests
 */
public record ProblemSize(int slots, int tables, int participants, int requests) {
    static final ProblemSize ANY =
            new ProblemSize(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** Refuses lists that are longer, before anything is made of them. */
    void require(JsonItems items) {
        require(items, "slots", slots);
        require(items, "tables", tables);
        require(items, "participants", participants);
        require(items, "requests", requests);
        require(items, "interpreters", tables);
        require(items, "quotas", slots);
    }

    private static void require(JsonItems items, String name, int most) {
        if (items.size(name) > most) {
            throw new FormatException(
                    "%s has %d entries; at most %d can be taken".formatted(name, items.size(name), most));
        }
    }
}
