package eu.visavis.rules;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;

/** The ways between the halls of events. */
@ApplicationScoped
public class HallWalks {
    /** Ways can be stated between so many halls at most: there is one for each two of them. */
    public static final int MAX_HALLS = 12;

    private final EntityManager entities;
    private final Events events;
    private final AuditLog audit;

    @Inject
    HallWalks(EntityManager entities, Events events, AuditLog audit) {
        this.entities = entities;
        this.events = events;
        this.audit = audit;
    }

    HallWalks() { // for the CDI client proxy
        this(null, null, null);
    }

    /** The halls and areas in which tables of the event stand, each once, in the order of their first table. */
    public List<String> halls(long eventId) {
        return halls(events.tables(eventId));
    }

    /** The halls and areas in which these tables stand, each once. */
    public static List<String> halls(List<MeetingTable> tables) {
        return tables.stream()
                .map(MeetingTable::hall)
                .filter(hall -> !hall.isEmpty())
                .distinct()
                .toList();
    }

    /** The ways that are stated, of halls that are not there any more too. */
    public List<Walk> of(long eventId) {
        return entities.createQuery("select w from HallWalk w where w.eventId = :event", HallWalk.class)
                .setParameter("event", eventId)
                .getResultStream()
                .map(HallWalk::walk)
                .sorted(Comparator.comparing(Walk::hall).thenComparing(Walk::otherHall))
                .toList();
    }

    /** States all ways of an event anew. */
    @Transactional
    public void state(long eventId, List<Walk> walks) {
        entities.createQuery("delete from HallWalk w where w.eventId = :event")
                .setParameter("event", eventId)
                .executeUpdate();
        walks.forEach(walk -> entities.persist(new HallWalk(eventId, walk)));
        audit.note(Deed.of(Act.RULES_CHANGED).with("part", "ways"));
    }
}
