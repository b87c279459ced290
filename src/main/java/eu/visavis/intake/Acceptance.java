package eu.visavis.intake;

import java.util.Set;

/** Tells by the words of other tools whether a registration or a meeting holds. */
final class Acceptance {
    private static final Set<String> WORDS =
            WordList.keys(WordList.read("accepted-words.properties").get("accepted"), ColumnNames::key);

    private Acceptance() {}

    /** Whether a row with this status is to be taken over; one without any is. */
    static boolean holds(String status) {
        return status.isEmpty() || WORDS.contains(ColumnNames.key(status));
    }
}
