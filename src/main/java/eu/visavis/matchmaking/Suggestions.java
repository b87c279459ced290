package eu.visavis.matchmaking;

import eu.visavis.kernel.Language;
import eu.visavis.text.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;

/** Tells a participant whom to meet. */
@ApplicationScoped
public class Suggestions {
    private final PeopleReading reading;
    private final Avoidances avoidances;

    @Inject
    Suggestions(PeopleReading reading, Avoidances avoidances) {
        this.reading = reading;
        this.avoidances = avoidances;
    }

    Suggestions() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * Ranks the approved participants of an event for one of them, as things are now.
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
        return Ranking.of(
                reading.of(eventId), participantId, avoided, Formats.in(reader).sorting());
    }
}
