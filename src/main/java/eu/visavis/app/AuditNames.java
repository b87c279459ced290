package eu.visavis.app;

import eu.visavis.account.Person;
import eu.visavis.event.Event;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of the people and events of which the audit log speaks. */
@ApplicationScoped
public class AuditNames {
    /** Whoever has a name that so many share is found by more of it. */
    private static final int MOST = 500;

    private final EntityManager entities;

    @Inject
    AuditNames(EntityManager entities) {
        this.entities = entities;
    }

    AuditNames() { // for the CDI client proxy
        this(null);
    }

    /** Ids of people in whose name the words stand, in any case, up to 500. */
    public List<Long> peopleNamed(String words) {
        String plain = words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return entities.createQuery(
                        "select p.id from Person p where lower(concat(p.firstName, concat(' ', p.lastName))) like :words"
                                + " escape '!'",
                        Long.class)
                .setParameter("words", "%" + plain + "%")
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Names of people by their ids. */
    public Map<Long, String> people(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select p from Person p where p.id in :ids", Person.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Titles of events by their codes; those that are gone are missing. */
    public Map<String, String> events(Collection<String> codes, Language reader) {
        return codes.isEmpty()
                ? Map.of()
                : entities.createQuery("select e from Event e where e.code in :codes", Event.class)
                        .setParameter(
                                "codes", codes.stream().map(PublicCode::new).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(event -> event.code().value(), event -> event.title(reader)));
    }
}
