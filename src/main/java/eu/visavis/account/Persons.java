package eu.visavis.account;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All persons. */
@ApplicationScoped
public class Persons {
    private final EntityManager entities;

    @Inject
    Persons(EntityManager entities) {
        this.entities = entities;
    }

    Persons() { // for the CDI client proxy
        this(null);
    }

    /** Finds the person of an address; case and Unicode form do not matter. */
    public Optional<Person> findByEmail(String email) {
        return entities.createQuery("select p from Person p where p.emailKey = :key", Person.class)
                .setParameter("key", SearchKey.ofEmail(email))
                .getResultStream()
                .findFirst();
    }

    /** Finds a person by the public code. */
    public Optional<Person> find(PublicCode code) {
        return entities.createQuery("select p from Person p where p.code = :code", Person.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The persons of these addresses, by the address as {@link SearchKey#ofEmail} writes it. */
    public Map<String, Person> byEmail(Collection<String> emails) {
        Map<String, Person> found = new HashMap<>();
        List<String> keys = emails.stream().map(SearchKey::ofEmail).distinct().toList();
        for (int from = 0; from < keys.size(); from += 500) {
            entities.createQuery("select p from Person p where p.emailKey in :keys", Person.class)
                    .setParameter("keys", keys.subList(from, Math.min(from + 500, keys.size())))
                    .getResultList()
                    .forEach(person -> found.put(SearchKey.ofEmail(person.email()), person));
        }
        return found;
    }

    /**
     * Returns a person who must exist.
     *
     * @throws IllegalStateException if there is none
     */
    public Person get(long id) {
        Person person = entities.find(Person.class, id);
        if (person == null) {
            throw new IllegalStateException("There is no person " + id);
        }
        return person;
    }

    /** Stores a new person. Needs a transaction. */
    public Person add(Person person) {
        entities.persist(person);
        return person;
    }
}
