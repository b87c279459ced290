package eu.visavis.scheduling.solver;

import java.util.Set;

/**
 * Somebody who interprets between two sides without a language in common, in one meeting at a time.
 *
 * @param id the caller's id
 * @param languages those between which they interpret, at least two
 * @param availableSlotIds the slots in which they are there
 */
public record InstanceInterpreter(long id, Set<String> languages, Set<Long> availableSlotIds) {
    /**
     * Checks the languages.
     *
     * @throws IllegalArgumentException if there are fewer than two
     */
    public InstanceInterpreter {
        languages = Set.copyOf(languages);
        availableSlotIds = Set.copyOf(availableSlotIds);
        if (languages.size() < 2) {
            throw new IllegalArgumentException("Interpreter %d needs two languages".formatted(id));
        }
    }

    /** Whether this person can interpret between the two. */
    boolean canServe(PersonTerms one, PersonTerms other) {
        return one.languages().stream().anyMatch(languages::contains)
                && other.languages().stream().anyMatch(languages::contains);
    }
}
