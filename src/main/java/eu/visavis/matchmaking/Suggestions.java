package eu.visavis.matchmaking;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.scoring.EventCorpus;
import eu.visavis.matchmaking.scoring.Weights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a participant whom to meet. */
@ApplicationScoped
public class Suggestions {
    private final PeopleReading reading;
    private final Avoidances avoidances;
    private final MeetingRequests requests;
    private final Tastes tastes;
    private final Dismissals dismissals;
    private final Proposals proposals;

    @Inject
    Suggestions(
            PeopleReading reading,
            Avoidances avoidances,
            MeetingRequests requests,
            Tastes tastes,
            Dismissals dismissals,
            Proposals proposals) {
        this.reading = reading;
        this.requests = requests;
        this.avoidances = avoidances;
        this.tastes = tastes;
        this.dismissals = dismissals;
        this.proposals = proposals;
    }

    Suggestions() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** Makes ready what else the first event with several languages waits for; takes about a second of a processor. */
    public void prepare() {
        EventCorpus.prepare();
    }

    /** An approved participant as those see it who see the profile. */
    @Transactional
    public Optional<Suggestion> own(long eventId, long participantId) {
        EventPeople people = reading.of(eventId);
        return people.find(participantId)
                .map(own -> new Suggestion(
                        own, 0, OptionalInt.empty(), List.of(), Optional.empty(), people.profilesOf(participantId)));
    }

    /**
     * Ids of some approved participants who state something and do not object, spread over all: as examples for staff. The
     * same as long as people stay the same.
     */
    @Transactional
    public List<Long> examples(long eventId, int number) {
        EventPeople people = reading.of(eventId);
        List<Long> stating = people.all().stream()
                .filter(person ->
                        !person.objects() && !people.profilesOf(person.id()).isEmpty())
                .map(Counterpart::id)
                .toList();
        List<Long> examples = new ArrayList<>();
        for (int i = 0; i < Math.min(number, stating.size()); i++) {
            examples.add(stating.get((int) ((long) i * stating.size() / Math.min(number, stating.size()))));
        }
        return examples;
    }

    /** An approved participant by its code. */
    @Transactional
    public Optional<Counterpart> find(long eventId, PublicCode code) {
        return reading.of(eventId).all().stream()
                .filter(person -> person.code().equals(code))
                .findFirst();
    }

    /** Approved participants whose name, organisation or statements hold all these words, by organisation. */
    @Transactional
    public List<Counterpart> search(long eventId, String words, Language reader) {
        EventPeople people = reading.of(eventId);
        return people.inOrder(reader).stream()
                .filter(person -> people.matches(person.id(), words))
                .toList();
    }

    /**
     * Ranks the approved participants of an event that one of them sees, as things are now.
     *
     * @param reader the language in whose order names are sorted
     * @throws IllegalStateException if the participant is not approved
     */
    @Transactional
    public Ranking rank(long eventId, long participantId, Language reader) {
        return rank(eventId, participantId, reader, tastes.weights(eventId));
    }

    /** The same, if the event had these weights. */
    @Transactional
    public Ranking rank(long eventId, long participantId, Language reader, Weights weights) {
        EventPeople people = reading.of(eventId);
        Counterpart me = people.find(participantId)
                .orElseThrow(() -> new IllegalStateException("Participant " + participantId + " is not approved"));
        Set<Long> avoided = new HashSet<>();
        avoidances
                .ofParticipant(eventId, participantId)
                .forEach(mark ->
                        avoided.add(mark.participantId() == participantId ? mark.otherId() : mark.participantId()));
        Set<Long> dismissed = dismissals.of(eventId, participantId).stream()
                .map(Dismissal::otherId)
                .collect(Collectors.toSet());
        Standing standing = new Standing(
                Sight.of(participantId, requests.ofParticipant(eventId, participantId)),
                tastes.of(eventId, people, me, weights),
                avoided,
                dismissed,
                proposals.to(eventId, participantId));
        return Ranking.of(people, participantId, standing, reader);
    }
}
