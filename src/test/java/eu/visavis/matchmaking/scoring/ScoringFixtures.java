package eu.visavis.matchmaking.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Candidates and statements with defaults that score nothing: no known languages, one country, no category. */
final class ScoringFixtures {
    private ScoringFixtures() {}

    static Candidate candidate(long id, Statement... statements) {
        return new Candidate(id, Set.of(), "DE", List.of(statements));
    }

    static Candidate speaking(Candidate candidate, String... languages) {
        return new Candidate(candidate.id(), Set.of(languages), candidate.country(), candidate.statements());
    }

    static Candidate from(String country, Candidate candidate) {
        return new Candidate(candidate.id(), candidate.spokenLanguages(), country, candidate.statements());
    }

    static Statement need(String language, String title, String text) {
        return new Statement(Statement.Kind.NEED, language, "", Set.of(), title, text);
    }

    static Statement offer(String language, String title, String text) {
        return new Statement(Statement.Kind.OFFER, language, "", Set.of(), title, text);
    }

    static Statement needIn(String category, String... cpvCodes) {
        return new Statement(Statement.Kind.NEED, "de", category, Set.of(cpvCodes), "", "");
    }

    static Statement offerIn(String category, String... cpvCodes) {
        return new Statement(Statement.Kind.OFFER, "de", category, Set.of(cpvCodes), "", "");
    }

    /** The match of the first candidate with the second, the others being part of the event. */
    static Match match(Candidate... candidates) {
        return EventCorpus.of(Arrays.asList(candidates)).rank(candidates[0].id(), Taste.USUAL).stream()
                .filter(match -> match.candidateId() == candidates[1].id())
                .findFirst()
                .orElseThrow();
    }

    /** The words that the first candidate's match with the second is explained by; empty if words made no score. */
    static List<String> sharedWords(Candidate... candidates) {
        return match(candidates).reasons().stream()
                .filter(Reason.SharedWords.class::isInstance)
                .flatMap(reason -> ((Reason.SharedWords) reason).words().stream())
                .toList();
    }
}
