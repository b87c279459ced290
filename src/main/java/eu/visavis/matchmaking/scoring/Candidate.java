package eu.visavis.matchmaking.scoring;

import java.util.List;
import java.util.Set;

/**
 * A participant as the scoring sees one.
 *
 * @param spokenLanguages ISO 639-1 codes in lower case; empty if not known
 * @param country ISO 3166-1 alpha-2 code of the organisation; blank if not known
 * @param statements offers and needs, may be empty
 */
public record Candidate(long id, Set<String> spokenLanguages, String country, List<Statement> statements) {
    public Candidate {
        spokenLanguages = Set.copyOf(spokenLanguages);
        statements = List.copyOf(statements);
    }
}
