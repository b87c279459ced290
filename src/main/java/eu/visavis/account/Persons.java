package eu.visavis.account;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All persons. */
@ApplicationScoped
public class Persons {
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Persons(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Persons() { // for the CDI client proxy
        this(null, null);
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

    /** Adds somebody of whom nothing is known, to stand where a person stood. Needs a transaction. */
    public Person addNobody() {
        Person nobody = new Person("", "", "", Language.EN, List.of(), clock.instant());
        entities.persist(nobody); // from now on it has its number
        nobody.erase(clock.instant());
        return nobody;
    }

    /** Forgets who a person is, and how and where they sign in. Needs a transaction. */
    public void erase(long personId) {
        get(personId).erase(clock.instant());
    }

    /**
     * Accounts that have no place at an event, no role, no company to speak for and no entry on a marketplace whose time is not over, and in which
     * nobody has signed in.
     *
     * @param unused the last use before which an account is found
     * @param unconfirmed the same for accounts whose address was never confirmed
     */
    public List<Long> unused(Instant unused, Instant unconfirmed) {
        List<Long> found = new ArrayList<>(entities.createQuery(
                        "select p.id from Person p where p.erasedAt is null"
                                + " and (p.createdAt <= :unused or p.confirmedAt is null and p.createdAt <= :unconfirmed)"
                                + " and (p.signedInAt is null or p.signedInAt <= :unused)"
                                + " and not exists (select r.id from StaffRole r where r.personId = p.id)"
                                + " and not exists (select l.id from Listing l where l.personId = p.id"
                                + " and l.validUntil >= :today)"
                                + " and not exists (select t.id from Participant t where t.personId = p.id) order by p.id",
                        Long.class)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setParameter("unused", unused)
                .setParameter("unconfirmed", unconfirmed)
                .getResultList());
        found.removeAll(speakers());
        return found;
    }

    /** Those who speak for a company of a directory. */
    private List<Long> speakers() {
        List<Long> speakers = new ArrayList<>();
        for (Object id : entities.createNativeQuery("select person_id from directory_claim where state = 'HELD'")
                .getResultList()) {
            speakers.add(((Number) id).longValue());
        }
        return speakers;
    }

    /** Stores a new person. Needs a transaction. */
    public Person add(Person person) {
        entities.persist(person);
        return person;
    }
}
