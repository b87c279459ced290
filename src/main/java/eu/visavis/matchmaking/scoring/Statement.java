package eu.visavis.matchmaking.scoring;

import java.util.Set;

/**
 * An offer or a need of a candidate.
 *
 * @param language ISO 639-1 code of title and text, in lower case; any other code is treated as a language of its own
 * @param category code of the category; blank if there is none
 * @param cpvCodes codes of the Common Procurement Vocabulary, with or without check digit; may be empty
 * @param text may be empty
 */
public record Statement(Kind kind, String language, String category, Set<String> cpvCodes, String title, String text) {
    /** What a statement states. */
    public enum Kind {
        OFFER,
        NEED
    }

    public Statement {
        cpvCodes = Set.copyOf(cpvCodes);
    }
}
