package eu.visavis.matchmaking.scoring;

import eu.visavis.matchmaking.scoring.concept.ConceptSpace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Scores by shared categories, shared words within a language, words that mean the same across languages, and shared
 * spoken languages.
 *
 * <p>Reads the statements of all participants once; how much a word counts depends on how rare it is among them. In a
 * small event everybody is compared; in a larger one only those whose statements may fit, the others count as if theirs
 * did not. Immutable and safe for concurrent use; build a new one when participants or statements change.
 */
public final class EventCorpus implements PartnerScoring {
    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparingInt(Match::score).reversed().thenComparingLong(Match::candidateId);
    private static final int ALL_COMPARED = 400;

    private final Reading reading;
    private final Map<Long, IndexedCandidate> candidates;
    private final Set<Long> late;
    private final Neighbourhood offers;
    private final Neighbourhood needs;

    /** What was learnt from reading everybody. */
    private record Reading(Compounds compounds, WordCounts counts, WordPlaces places) {}

    private EventCorpus(
            Reading reading,
            Map<Long, IndexedCandidate> candidates,
            Set<Long> late,
            Neighbourhood offers,
            Neighbourhood needs) {
        this.reading = reading;
        this.candidates = candidates;
        this.late = late;
        this.offers = offers;
        this.needs = needs;
    }

    /** Learns where words of all languages lie, which else the first corpus of several languages waits for. */
    public static void prepare() {
        ConceptSpace.shared();
    }

    /**
     * Reads and weighs the statements of all participants of an event.
     *
     * @throws IllegalArgumentException if two candidates have the same id
     */
    public static EventCorpus of(Collection<Candidate> candidates) {
        Compounds compounds = new Compounds();
        List<ReadCandidate> read = readAll(candidates, compounds);
        WordCounts counts = new WordCounts();
        read.forEach(candidate -> candidate.statements().forEach(statement -> statement.countInto(counts)));
        WordPlaces places = WordPlaces.forLanguages(languagesOf(candidates));
        Map<Long, IndexedCandidate> indexed = new TreeMap<>();
        for (ReadCandidate each : read) {
            Candidate candidate = each.candidate();
            IndexedCandidate weighed = IndexedCandidate.of(candidate, each.statements(), counts, places);
            if (indexed.put(candidate.id(), weighed) != null) {
                throw new IllegalArgumentException("Cannot score candidates: id " + candidate.id() + " comes twice");
            }
        }
        return new EventCorpus(
                new Reading(compounds, counts, places),
                indexed,
                Set.of(),
                new Neighbourhood(indexed.values(), Statement.Kind.OFFER),
                new Neighbourhood(indexed.values(), Statement.Kind.NEED));
    }

    /**
     * The same event with one participant more, or with what one states now, without reading all the others again. How
     * rare words are stays as it was.
     */
    public EventCorpus with(Candidate newcomer) {
        ReadCandidate read = readAll(List.of(newcomer), reading.compounds()).get(0);
        Map<Long, IndexedCandidate> all = new TreeMap<>(candidates);
        all.put(newcomer.id(), IndexedCandidate.of(newcomer, read.statements(), reading.counts(), reading.places()));
        Set<Long> newcomers = new HashSet<>(late);
        newcomers.add(newcomer.id());
        return new EventCorpus(reading, all, newcomers, offers, needs);
    }

    private static Set<String> languagesOf(Collection<Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> candidate.statements().stream())
                .map(statement -> WordReader.vocabularyOf(statement.language()))
                .collect(Collectors.toSet());
    }

    private static List<ReadCandidate> readAll(Collection<Candidate> candidates, Compounds compounds) {
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
        Set<Long> compared = compared(me);
        return candidates.values().stream()
                .filter(other -> other != me)
                .map(other -> compared.contains(other.candidate().id())
                        ? Scorer.score(me, other)
                        : Scorer.scoreWithoutContent(me, other))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** The best matches among those whose statements may fit, the best first. */
    public List<Match> best(long candidateId, int number) {
        IndexedCandidate me = candidates.get(candidateId);
        if (me == null) {
            return List.of();
        }
        return compared(me).stream()
                .filter(id -> id != candidateId)
                .map(id -> Scorer.score(me, candidates.get(id)))
                .sorted(BEST_FIRST)
                .limit(number)
                .toList();
    }

    private Set<Long> compared(IndexedCandidate me) {
        if (candidates.size() <= ALL_COMPARED) {
            return candidates.keySet();
        }
        Set<Long> ids = new HashSet<>(late);
        me.needs().forEach(need -> ids.addAll(offers.around(need)));
        me.offers().forEach(offer -> ids.addAll(needs.around(offer)));
        return ids;
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
