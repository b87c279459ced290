package eu.visavis.scheduling.solver;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What holds for the meetings of one participant beyond time and number.
 *
 * @param tableId their own table or booth, at which all their meetings at a table take place, and none of others; empty for
 *     none
 * @param needs what a table for them must offer; without effect at their own table
 * @param languages those they can talk in, by any codes; none stands for every language
 * @param mostInRow how many meetings they have at most in slots of a session that follow each other, 1 or more
 * @param rests times of their own, each of which is kept free of meetings somewhere between its two ends
 * @param leastMeetings how many meetings they should have, 0 or more
 * @param unwantedSlotIds slots in which they would rather not have any
 */
public record PersonTerms(
        OptionalLong tableId,
        Set<TableNeed> needs,
        Set<String> languages,
        OptionalInt mostInRow,
        List<Rest> rests,
        int leastMeetings,
        Set<Long> unwantedSlotIds) {
    /** Nothing in particular. */
    public static final PersonTerms NONE =
            new PersonTerms(OptionalLong.empty(), Set.of(), Set.of(), OptionalInt.empty(), List.of(), 0, Set.of());

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is too low
     */
    public PersonTerms {
        needs = Set.copyOf(needs);
        languages = Set.copyOf(languages);
        rests = List.copyOf(rests);
        unwantedSlotIds = Set.copyOf(unwantedSlotIds);
        if (mostInRow.orElse(1) < 1 || leastMeetings < 0) {
            throw new IllegalArgumentException("Neither at most %s meetings in a row nor at least %d are possible"
                    .formatted(mostInRow, leastMeetings));
        }
    }

    /** Whether the two can talk without an interpreter. */
    boolean sharesLanguageWith(PersonTerms other) {
        return languages.isEmpty()
                || other.languages.isEmpty()
                || languages.stream().anyMatch(other.languages::contains);
    }
}
