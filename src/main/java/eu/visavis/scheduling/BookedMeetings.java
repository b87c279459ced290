package eu.visavis.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The meetings whose times participants have set. */
@ApplicationScoped
class BookedMeetings {
    private final EntityManager entities;

    @Inject
    BookedMeetings(EntityManager entities) {
        this.entities = entities;
    }

    BookedMeetings() { // for the CDI client proxy
        this(null);
    }

    /** Those of an event that take place. */
    public List<Meeting> of(long eventId) {
        return entities.createQuery(
                        "select m from Meeting m where m.eventId = :event and m.booked = true and m.cancelled = false",
                        Meeting.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** Where those of an event take place. */
    public Map<Pair, Place> places(long eventId) {
        return of(eventId).stream().collect(Collectors.toMap(Meeting::pair, Meeting::place));
    }
}
