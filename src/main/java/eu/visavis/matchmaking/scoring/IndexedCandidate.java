package eu.visavis.matchmaking.scoring;

import java.util.List;

/** A candidate whose statements are read and weighed. */
record IndexedCandidate(Candidate candidate, List<IndexedStatement> needs, List<IndexedStatement> offers) {
    static IndexedCandidate of(
            Candidate candidate, List<ReadStatement> statements, WordCounts counts, WordPlaces places) {
        return new IndexedCandidate(
                candidate,
                weigh(Statement.Kind.NEED, statements, counts, places),
                weigh(Statement.Kind.OFFER, statements, counts, places));
    }

    List<IndexedStatement> statements(Statement.Kind kind) {
        return kind == Statement.Kind.NEED ? needs : offers;
    }

    private static List<IndexedStatement> weigh(
            Statement.Kind kind, List<ReadStatement> statements, WordCounts counts, WordPlaces places) {
        return statements.stream()
                .filter(each -> each.statement().kind() == kind)
                .map(each -> new IndexedStatement(each, counts, places))
                .toList();
    }
}
