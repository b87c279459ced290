package eu.visavis.account;

import eu.visavis.account.openid.Claims;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.EmailAddress;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who people are at identity providers. Somebody is found by the verified address the first time, and by the provider's
 * name for them from then on; a provider speaks for the accounts within its domains only.
 */
@ApplicationScoped
public class LinkedIdentities {
    private final EntityManager entities;
    private final Persons persons;
    private final AccountMails mails;
    private final Event<AddressConfirmed> confirmations;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    LinkedIdentities(
            EntityManager entities,
            Persons persons,
            AccountMails mails,
            Event<AddressConfirmed> confirmations,
            Clock clock,
            AuditLog audit) {
        this.entities = entities;
        this.persons = persons;
        this.mails = mails;
        this.confirmations = confirmations;
        this.clock = clock;
        this.audit = audit;
    }

    LinkedIdentities() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** A link as its owner sees it. */
    public record Listing(PublicCode provider, String name, Instant since) {}

    /**
     * Who comes in, or why nobody does.
     *
     * @param personId present if there is no refusal
     */
    record Admission(OptionalLong personId, Optional<ProviderRefusal> refusal) {
        private static Admission of(long personId) {
            return new Admission(OptionalLong.of(personId), Optional.empty());
        }

        private static Admission refused(ProviderRefusal why) {
            return new Admission(OptionalLong.empty(), Optional.of(why));
        }
    }

    /** The providers with which somebody is linked, by name. */
    public List<Listing> of(long personId) {
        return entities.createQuery(
                        "select p.code, p.name, l.linkedAt from LinkedIdentity l join IdentityProvider p"
                                + " on p.id = l.providerId where l.personId = :person order by lower(p.name), p.id",
                        Object[].class)
                .setParameter("person", personId)
                .getResultStream()
                .map(row -> new Listing((PublicCode) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    /** Forgets who somebody is at a provider; the next sign-in with it links anew, by the address. */
    @Transactional
    public void unlink(long personId, PublicCode provider) {
        int unlinked = entities.createQuery(
                        "delete from LinkedIdentity l where l.personId = :person and l.providerId in"
                                + " (select p.id from IdentityProvider p where p.code = :code)")
                .setParameter("person", personId)
                .setParameter("code", provider)
                .executeUpdate();
        if (unlinked > 0) {
            mails.tell(personId, AccountChange.IDENTITY_UNLINKED);
            audit.note(Deed.of(Act.IDENTITY_UNLINKED).by(personId).to(provider));
        }
    }

    /**
     * Finds or makes the person of whom a provider speaks.
     *
     * @param language in which a new person is addressed
     */
    @Transactional
    public Admission admit(IdentityProvider provider, Claims claims, Language language) {
        Optional<LinkedIdentity> known = bySubject(provider, claims.subject());
        if (known.isEmpty()) {
            // Two first sign-ins at the same moment: one waits here for the other.
            entities.find(IdentityProvider.class, provider.id(), LockModeType.PESSIMISTIC_WRITE);
            known = bySubject(provider, claims.subject());
        }
        return known.isPresent() ? again(provider, claims, known.get()) : first(provider, claims, language);
    }

    private Admission again(IdentityProvider provider, Claims claims, LinkedIdentity known) {
        Person person = persons.get(known.personId());
        if (!provider.domains().include(person.email())) {
            return Admission.refused(ProviderRefusal.OTHER_DOMAIN);
        }
        boolean same = SearchKey.ofEmail(claims.email()).equals(SearchKey.ofEmail(person.email()));
        if (same && isVerified(provider, claims)) {
            confirm(person);
        }
        return Admission.of(person.id());
    }

    private Admission first(IdentityProvider provider, Claims claims, Language language) {
        Optional<String> email = EmailAddress.read(claims.email()).filter(address -> isVerified(provider, claims));
        if (email.isEmpty()) {
            return Admission.refused(ProviderRefusal.UNVERIFIED);
        }
        if (!provider.domains().include(email.get())) {
            return Admission.refused(ProviderRefusal.OTHER_DOMAIN);
        }
        Person person = persons.findByEmail(email.get()).orElseGet(() -> newcomer(email.get(), claims, language));
        if (of(person.id()).stream().anyMatch(link -> link.provider().equals(provider.code()))) {
            return Admission.refused(ProviderRefusal.OTHER_ACCOUNT);
        }
        entities.persist(new LinkedIdentity(provider.id(), claims.subject(), person.id(), clock.instant()));
        mails.tell(person.id(), AccountChange.IDENTITY_LINKED);
        audit.note(Deed.of(Act.IDENTITY_LINKED).by(person.id()).to(provider.code()));
        confirm(person);
        return Admission.of(person.id());
    }

    private Person newcomer(String email, Claims claims, Language language) {
        StatedName name = StatedName.of(claims, email);
        Person made = persons.add(
                new Person(email, name.first(), name.last(), language, List.of(language.code()), clock.instant()));
        entities.flush(); // from now on it has its number
        return made;
    }

    private void confirm(Person person) {
        person.confirm(clock.instant());
        confirmations.fire(new AddressConfirmed(person.id()));
    }

    /** What the provider does not say counts only where an administrator said that it need not. */
    private static boolean isVerified(IdentityProvider provider, Claims claims) {
        return claims.verified().orElse(provider.trustsUnstated());
    }

    private Optional<LinkedIdentity> bySubject(IdentityProvider provider, String subject) {
        return entities.createQuery(
                        "select l from LinkedIdentity l where l.providerId = :provider and l.subject = :subject",
                        LinkedIdentity.class)
                .setParameter("provider", provider.id())
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }
}
