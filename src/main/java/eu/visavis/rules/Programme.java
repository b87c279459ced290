package eu.visavis.rules;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the programme behind an event brings and wants: interpreters, and meetings between countries. */
@ApplicationScoped
public class Programme {
    /** The most interpreters, and the most pairs of countries, that one event can have. */
    public static final int MOST = 100;

    private final EntityManager entities;
    private final AuditLog audit;

    @Inject
    Programme(EntityManager entities, AuditLog audit) {
        this.entities = entities;
        this.audit = audit;
    }

    Programme() { // for the CDI client proxy
        this(null, null);
    }

    /** The interpreters of an event by their ids, in the order in which they were added. */
    public Map<Long, Interpreter> interpreters(long eventId) {
        Map<Long, Interpreter> found = new LinkedHashMap<>();
        entities.createQuery(
                        "select i from HiredInterpreter i where i.eventId = :event order by i.id",
                        HiredInterpreter.class)
                .setParameter("event", eventId)
                .getResultList()
                .forEach(hired -> found.put(hired.id(), hired.interpreter()));
        return found;
    }

    /**
     * Adds an interpreter.
     *
     * @return whether there was room for one more
     */
    @Transactional
    public boolean add(long eventId, Interpreter interpreter) {
        boolean room = interpreters(eventId).size() < MOST;
        if (room) {
            entities.persist(new HiredInterpreter(eventId, interpreter));
            note("interpreters");
        }
        return room;
    }

    /** Removes an interpreter of the event; one who is not there any more does not matter. */
    @Transactional
    public void removeInterpreter(long eventId, long id) {
        entities.createQuery("delete from HiredInterpreter i where i.eventId = :event and i.id = :id")
                .setParameter("event", eventId)
                .setParameter("id", id)
                .executeUpdate();
        note("interpreters");
    }

    /** The numbers of meetings between countries, by the codes of the countries. */
    public List<CountryPair> countries(long eventId) {
        return entities.createQuery(
                        "select q from CountryQuota q where q.eventId = :event order by q.country, q.otherCountry",
                        CountryQuota.class)
                .setParameter("event", eventId)
                .getResultStream()
                .map(CountryQuota::pair)
                .toList();
    }

    /**
     * States how many meetings there should be between two countries, instead of what was stated of them before.
     *
     * @return whether there was room for one more pair
     */
    @Transactional
    public boolean state(long eventId, CountryPair pair) {
        delete(eventId, pair.country(), pair.otherCountry());
        boolean room = countries(eventId).size() < MOST;
        if (room) {
            entities.persist(new CountryQuota(eventId, pair));
            note("countries");
        }
        return room;
    }

    /** Forgets what was stated of two countries, in the order of their letters. */
    @Transactional
    public void removeCountries(long eventId, String country, String otherCountry) {
        delete(eventId, country, otherCountry);
        note("countries");
    }

    private void note(String part) {
        audit.note(Deed.of(Act.RULES_CHANGED).with("part", part));
    }

    private void delete(long eventId, String country, String otherCountry) {
        entities.createQuery("delete from CountryQuota q where q.eventId = :event and q.country = :country"
                        + " and q.otherCountry = :other")
                .setParameter("event", eventId)
                .setParameter("country", country)
                .setParameter("other", otherCountry)
                .executeUpdate();
    }
}
