package eu.visavis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Where use cases note what was done, in the transaction of the change: neither stands without the other. */
@ApplicationScoped
public class AuditLog {
    private final EntityManager entities;
    private final Author author;
    private final Event<Noted> noted;
    private final Clock clock;

    @Inject
    AuditLog(EntityManager entities, Author author, Event<Noted> noted, Clock clock) {
        this.entities = entities;
        this.author = author;
        this.noted = noted;
        this.clock = clock;
    }

    AuditLog() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Notes what was done; nothing can take it back but the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Deed deed) {
        Author by = author();
        OptionalLong network = deed.act().isOfAccount() || deed.network().isPresent() ? deed.network() : by.network();
        Optional<String> event = deed.act().isOfAccount()
                ? Optional.empty()
                : deed.event().map(Object::toString).or(by::event);
        entities.persist(new AuditEntry(new Writing(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                deed.act(),
                by.channel(),
                pseudonym(deed.actor().isPresent() ? deed.actor() : by.person()),
                pseudonym(by.principal()),
                by.token().orElse(null),
                network.isPresent() ? network.getAsLong() : null,
                event.orElse(null),
                pseudonym(deed.person()),
                deed.subject().isEmpty() ? null : deed.subject(),
                deed.facts().isEmpty() ? null : written(deed))));
        noted.fire(new Noted(deed, network, event));
    }

    /**
     * Makes the pseudonym of a person meaningless for ever. The entries stay, and so does the chain over them. To be
     * called in the transaction that erases the person.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(long personId) {
        entities.createQuery("delete from AuditPerson p where p.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    private static String written(Deed deed) {
        return deed.facts().entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(" "));
    }

    /** Who acts; jobs have no request. */
    private Author author() {
        try {
            author.channel(); // a proxy, which looks for the request only now
            return author;
        } catch (ContextNotActiveException e) {
            return new Author();
        }
    }

    private String pseudonym(OptionalLong person) {
        if (person.isEmpty()) {
            return null;
        }
        AuditPerson known = entities.find(AuditPerson.class, person.getAsLong());
        return known == null ? first(person.getAsLong()) : known.pseudonym();
    }

    /** Two acts of a person at a time would make two pseudonyms, so the second waits here for the first. */
    private String first(long personId) {
        entities.flush(); // the person may be as new
        List<?> rows = entities.createNativeQuery("select id from person where id = ?1 for update")
                .setParameter(1, personId)
                .getResultList();
        if (rows.isEmpty()) {
            throw new IllegalStateException("There is no person " + personId + " for the audit log");
        }
        List<String> meanwhile = entities.createQuery(
                        "select p.pseudonym from AuditPerson p where p.personId = :person", String.class)
                .setParameter("person", personId)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        if (!meanwhile.isEmpty()) {
            return meanwhile.get(0);
        }
        AuditPerson made = new AuditPerson(personId);
        entities.persist(made);
        return made.pseudonym();
    }
}
