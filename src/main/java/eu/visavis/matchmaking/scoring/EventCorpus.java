package eu.visavis.matchmaking.scoring;

import eu.visavis.matchmaking.scoring.concept.ConceptSpace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Scores by shared categories, shared words within a language, words that mean the same across languages, and shared
 * spoken languages.
 *
 * <p>Reads the statements of all participants once; how much a word counts depends on how rare it is among them. In a
 * small event everybody is compared; in a larger one only those whose statements may fit. Immutable and safe for concurrent use; build a new one when participants or statements change.
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
    private record Reading(Compounds compounds, WordCounts counts, WordPlaces places, Set<String> languages) {}

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
        Set<String> languages = languagesOf(candidates);
        WordPlaces places = WordPlaces.forLanguages(languages);
        Map<Long, IndexedCandidate> indexed = new TreeMap<>();
        for (ReadCandidate each : read) {
            Candidate candidate = each.candidate();
            IndexedCandidate weighed = IndexedCandidate.of(candidate, each.statements(), counts, places);
            if (indexed.put(candidate.id(), weighed) != null) {
                throw new IllegalArgumentException("Cannot score candidates: id " + candidate.id() + " comes twice");
            }
        }
        return new EventCorpus(
                new Reading(compounds, counts, places, languages),
                indexed,
                Set.of(),
                new Neighbourhood(indexed.values(), Statement.Kind.OFFER),
                new Neighbourhood(indexed.values(), Statement.Kind.NEED));
    }

    /**
     * The same event with participants more, or with what they state now, and without others, without reading all again.
     * How rare words are stays as it was, and so does whether the event has several languages.
     *
     * @param gone ids of those who are no longer there
     */
    public EventCorpus with(Collection<Candidate> newcomers, Set<Long> gone) {
        Map<Long, IndexedCandidate> all = new TreeMap<>(candidates);
        all.keySet().removeAll(gone);
        Set<Long> later = new HashSet<>(late);
        later.addAll(gone);
        for (ReadCandidate each : readAll(newcomers, reading.compounds())) {
            Candidate candidate = each.candidate();
            all.put(
                    candidate.id(),
                    IndexedCandidate.of(candidate, each.statements(), reading.counts(), reading.places()));
            later.add(candidate.id());
        }
        return new EventCorpus(reading, all, later, offers, needs);
    }

    /** Whether what somebody states is in languages that can be compared with those of the others. */
    public boolean speaks(Candidate newcomer) {
        return reading.places().spanLanguages() || reading.languages().containsAll(languagesOf(List.of(newcomer)));
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
    public List<Match> rank(long candidateId, Taste taste) {
        IndexedCandidate me = candidates.get(candidateId);
        if (me == null) {
            return List.of();
        }
        Dislikes dislikes = Dislikes.of(
                me,
                taste.notMyField().stream()
                        .map(candidates::get)
                        .filter(Objects::nonNull)
                        .toList());
        return compared(me).stream()
                .filter(id -> id != candidateId)
                .map(candidates::get)
                .filter(Objects::nonNull)
                .map(other -> Scorer.score(me, other, taste, dislikes))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** How many of the participants were added or changed since all were read together. */
    public int late() {
        return late.size();
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
