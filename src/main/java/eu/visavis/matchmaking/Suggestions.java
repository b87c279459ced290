package eu.visavis.matchmaking;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.scoring.EventCorpus;
import eu.visavis.matchmaking.scoring.Weights;
import eu.visavis.registration.ParticipantTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells a participant whom to meet. */
@ApplicationScoped
public class Suggestions {
    private final PeopleReading reading;
    private final Avoidances avoidances;
    private final MeetingRequests requests;
    private final Tastes tastes;
    private final Dismissals dismissals;
    private final Proposals proposals;
    private final ParticipantTypes types;

    @Inject
    Suggestions(
            PeopleReading reading,
            Avoidances avoidances,
            MeetingRequests requests,
            Tastes tastes,
            Dismissals dismissals,
            Proposals proposals,
            ParticipantTypes types) {
        this.reading = reading;
        this.requests = requests;
        this.avoidances = avoidances;
        this.tastes = tastes;
        this.dismissals = dismissals;
        this.proposals = proposals;
        this.types = types;
    }

    Suggestions() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
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
     * What other weights would do to the suggestions of a participant.
     *
     * @param before as they are with the weights of the event
     */
    public record Trial(Counterpart who, Ranking before, Ranking after) {}

    /**
     * What other weights would do to some approved participants who state something and do not object, spread over all. The
     * same ones as long as people stay the same.
     *
     * @param reader the language in whose order names are sorted
     */
    @Transactional
    public List<Trial> tryOut(long eventId, int number, Language reader, Weights weights) {
        EventPeople people = reading.of(eventId);
        Weights now = tastes.weights(eventId);
        return examples(people, number).stream()
                .map(me -> {
                    Standing standing = standing(eventId, people, me, Weights.USUAL);
                    return new Trial(
                            me,
                            Ranking.of(people, me.id(), standing.weighing(now), reader),
                            Ranking.of(people, me.id(), standing.weighing(weights), reader));
                })
                .toList();
    }

    private static List<Counterpart> examples(EventPeople people, int number) {
        List<Counterpart> stating = people.all().stream()
                .filter(person ->
                        !person.objects() && !people.profilesOf(person.id()).isEmpty())
                .toList();
        int found = Math.min(number, stating.size());
        return IntStream.range(0, found)
                .mapToObj(i -> stating.get((int) ((long) i * stating.size() / found)))
                .toList();
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
        EventPeople people = reading.of(eventId);
        Counterpart me = people.find(participantId)
                .orElseThrow(() -> new IllegalStateException("Participant " + participantId + " is not approved"));
        return Ranking.of(people, participantId, standing(eventId, people, me, tastes.weights(eventId)), reader);
    }

    private Standing standing(long eventId, EventPeople people, Counterpart me, Weights weights) {
        long own = me.id();
        Set<Long> avoided = new HashSet<>();
        avoidances
                .ofParticipant(eventId, own)
                .forEach(mark -> avoided.add(mark.participantId() == own ? mark.otherId() : mark.participantId()));
        List<Dismissal> dismissed = dismissals.of(eventId, own);
        return new Standing(
                Sight.of(own, requests.ofParticipant(eventId, own)),
                tastes.of(eventId, people, me, dismissed, weights),
                avoided,
                dismissed.stream().map(Dismissal::otherId).collect(Collectors.toSet()),
                types.of(eventId),
                proposals.to(eventId, own));
    }
}
