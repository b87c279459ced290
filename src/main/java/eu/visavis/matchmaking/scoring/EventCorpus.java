package eu.visavis.matchmaking.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores by shared categories, shared words within a language and shared spoken languages.
 *
 * <p>Reads the statements of all participants once; how much a word counts depends on how rare it is among them.
 * Immutable and safe for concurrent use; build a new one when participants or statements change.
 */
public final class EventCorpus implements PartnerScoring {
    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparingInt(Match::score).reversed().thenComparingLong(Match::candidateId);

    private final Map<Long, IndexedCandidate> candidates;

    private EventCorpus(Map<Long, IndexedCandidate> candidates) {
        this.candidates = candidates;
    }

    /**
     * Reads and weighs the statements of all participants of an event.
     *
     * @throws IllegalArgumentException if two candidates have the same id
     */
    public static EventCorpus of(Collection<Candidate> candidates) {
        List<ReadCandidate> read = readAll(candidates);
        WordCounts counts = new WordCounts();
        read.forEach(candidate -> candidate.statements().forEach(statement -> statement.countInto(counts)));
        Map<Long, IndexedCandidate> indexed = new TreeMap<>();
        for (ReadCandidate each : read) {
            Candidate candidate = each.candidate();
            if (indexed.put(candidate.id(), IndexedCandidate.of(candidate, each.statements(), counts)) != null) {
                throw new IllegalArgumentException("Cannot score candidates: id " + candidate.id() + " comes twice");
            }
        }
        return new EventCorpus(indexed);
    }

    private static List<ReadCandidate> readAll(Collection<Candidate> candidates) {
        Compounds compounds = new Compounds();
        List<ReadCandidate> read = new ArrayList<>();
        try (WordReader reader = new WordReader()) {
            for (Candidate candidate : candidates) {
                read.add(ReadCandidate.of(candidate, reader));
            }
        }
        read.forEach(candidate -> candidate.statements().forEach(statement -> statement.teach(compounds)));
        return read.stream().map(candidate -> candidate.withParts(compounds)).toList();
    }

    @Override
    public List<Match> rank(long candidateId) {
        IndexedCandidate me = candidates.get(candidateId);
        if (me == null) {
            return List.of();
        }
        return candidates.values().stream()
                .filter(other -> other != me)
                .map(other -> Scorer.score(me, other))
                .sorted(BEST_FIRST)
                .toList();
    }

    private record ReadCandidate(Candidate candidate, List<ReadStatement> statements) {
        static ReadCandidate of(Candidate candidate, WordReader reader) {
            List<ReadStatement> statements = candidate.statements().stream()
                    .map(statement -> ReadStatement.of(statement, reader))
                    .toList();
            return new ReadCandidate(candidate, statements);
        }

        ReadCandidate withParts(Compounds compounds) {
            return new ReadCandidate(
                    candidate,
                    statements.stream()
                            .map(statement -> statement.withParts(compounds))
                            .toList());
        }
    }
}
