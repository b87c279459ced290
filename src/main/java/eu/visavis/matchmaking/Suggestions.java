package eu.visavis.matchmaking;

import eu.visavis.kernel.Language;
import eu.visavis.matchmaking.scoring.EventCorpus;
import eu.visavis.text.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Tells a participant whom to meet. */
@ApplicationScoped
public class Suggestions {
    private final PeopleReading reading;
    private final Avoidances avoidances;
    private final MeetingRequests requests;

    @Inject
    Suggestions(PeopleReading reading, Avoidances avoidances, MeetingRequests requests) {
        this.reading = reading;
        this.requests = requests;
        this.avoidances = avoidances;
    }

    Suggestions() { // for the CDI client proxy
        this(null, null, null);
    }

    /** Makes ready what else the first event with several languages waits for; takes some seconds of a processor. */
    public void prepare() {
        EventCorpus.prepare();
    }

    /** An approved participant as those see it who see the profile. */
    @Transactional
    public Optional<Suggestion> own(long eventId, long participantId) {
        EventPeople people = reading.of(eventId);
        return people.find(participantId)
                .map(own -> new Suggestion(own, 0, OptionalInt.empty(), List.of(), people.profilesOf(participantId)));
    }

    /**
     * Ranks the approved participants of an event that one of them sees, as things are now.
     *
     * @param reader the language in whose order names are sorted
     * @throws IllegalStateException if the participant is not approved
     */
    @Transactional
    public Ranking rank(long eventId, long participantId, Language reader) {
        Set<Long> avoided = new HashSet<>();
        avoidances
                .ofParticipant(eventId, participantId)
                .forEach(mark ->
                        avoided.add(mark.participantId() == participantId ? mark.otherId() : mark.participantId()));
        Sight sight = Sight.of(participantId, requests.ofParticipant(eventId, participantId));
        return Ranking.of(
                reading.of(eventId),
                participantId,
                avoided,
                sight,
                Formats.in(reader).sorting());
    }
}
