package eu.visavis.directory.profile;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.directory.claim.Speakers;
import eu.visavis.kernel.Document;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What those write who speak for a company. Whoever does not gets nothing done. */
@ApplicationScoped
public class ProfileWriting {
    private final EntityManager entities;
    private final Speakers speakers;
    private final Profiles profiles;
    private final Entries entries;
    private final Persons persons;
    private final ContactMails mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ProfileWriting(
            EntityManager entities,
            Speakers speakers,
            Profiles profiles,
            Entries entries,
            Persons persons,
            ContactMails mails,
            AuditLog audit,
            Clock clock) {
        this.entities = entities;
        this.speakers = speakers;
        this.profiles = profiles;
        this.entries = entries;
        this.persons = persons;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    ProfileWriting() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    /** Whether something was written. */
    public enum Outcome {
        DONE,
        /** The person does not speak for the company (any more). */
        NOT_SPEAKING,
        /** So many are not kept. */
        TOO_MANY,
        /** It is not there (any more). */
        GONE
    }

    /** States names, descriptions, website and languages anew; exactly one text is the original, if there is any. */
    @Transactional
    public Outcome state(
            Entry entry, long personId, List<CompanyText.Facts> texts, String website, List<String> languages) {
        return write(entry, personId, Act.COMPANY_CHANGED, profile -> {
            profile.change(website, languages);
            entities.createQuery("delete from CompanyText t where t.entryId = :entry")
                    .setParameter("entry", entry.id())
                    .executeUpdate();
            texts.forEach(text -> entities.persist(new CompanyText(entry.id(), text)));
            return Outcome.DONE;
        });
    }

    /** Adds a product, a service or a reference. */
    @Transactional
    public Outcome add(Entry entry, long personId, CompanyItem.Facts item) {
        return write(
                entry,
                personId,
                Act.COMPANY_CHANGED,
                profile -> add(profiles.of(entry.id()).items(), CompanyItem.MOST, new CompanyItem(entry.id(), item)));
    }

    @Transactional
    public Outcome removeItem(Entry entry, long personId, PublicCode code) {
        return write(
                entry,
                personId,
                Act.COMPANY_CHANGED,
                profile -> remove(
                        profiles.of(entry.id()).items(), item -> item.code().equals(code)));
    }

    /** Adds a certificate, with the document behind it if there is one; nobody has looked at it. */
    @Transactional
    public Outcome add(Entry entry, long personId, Certificate.Facts facts, Optional<Document> document) {
        return write(entry, personId, Act.COMPANY_CHANGED, profile -> {
            Certificate certificate = new Certificate(entry.id(), facts);
            Outcome outcome = add(profiles.of(entry.id()).certificates(), Certificate.MOST, certificate);
            if (outcome == Outcome.DONE) {
                document.ifPresent(sent -> prove(certificate, sent));
            }
            return outcome;
        });
    }

    /** Puts a document behind a certificate, in place of the one before; somebody has to look at it anew. */
    @Transactional
    public Outcome prove(Entry entry, long personId, PublicCode code, Document document) {
        return write(entry, personId, Act.COMPANY_CHANGED, profile -> {
            Optional<Certificate> found = profiles.of(entry.id()).certificates().stream()
                    .filter(certificate -> certificate.code().equals(code))
                    .findFirst();
            found.ifPresent(certificate -> prove(certificate, document));
            return found.isPresent() ? Outcome.DONE : Outcome.GONE;
        });
    }

    private void prove(Certificate certificate, Document document) {
        Optional.ofNullable(entities.find(CertificateFile.class, certificate.id()))
                .ifPresent(before -> {
                    entities.remove(before);
                    entities.flush();
                });
        certificate.prove(document.kind());
        entities.persist(new CertificateFile(certificate.id(), document.content()));
    }

    @Transactional
    public Outcome removeCertificate(Entry entry, long personId, PublicCode code) {
        return write(
                entry,
                personId,
                Act.COMPANY_CHANGED,
                profile -> remove(
                        profiles.of(entry.id()).certificates(),
                        certificate -> certificate.code().equals(code)));
    }

    /** Shows the person who writes as a contact person: by that, they agree. */
    @Transactional
    public Outcome addMyself(Entry entry, long personId, String job) {
        return write(entry, personId, Act.CONTACT_AGREED, profile -> {
            Person person = persons.get(personId);
            List<ContactPerson> before = profiles.of(entry.id()).contacts();
            if (before.size() >= ContactPerson.MOST) {
                return Outcome.TOO_MANY;
            }
            before.stream()
                    .filter(contact -> contact.facts().email().equalsIgnoreCase(person.email()))
                    .forEach(entities::remove);
            ContactPerson myself = new ContactPerson(
                    entry.id(),
                    new ContactPerson.Facts(person.name(), person.email(), job),
                    Token.random(),
                    clock.instant());
            myself.agree(clock.instant());
            entities.persist(myself);
            return Outcome.DONE;
        });
    }

    /** Asks somebody whether they want to be shown as a contact person; nobody sees them before they agree. */
    @Transactional
    public Outcome ask(Entry entry, long personId, ContactPerson.Facts contact) {
        return write(entry, personId, Act.CONTACT_ASKED, profile -> {
            Token token = Token.random();
            ContactPerson asked = new ContactPerson(entry.id(), contact, token, clock.instant());
            Outcome outcome = add(profiles.of(entry.id()).contacts(), ContactPerson.MOST, asked);
            if (outcome == Outcome.DONE) {
                mails.ask(asked, entry, persons.get(personId), token);
            }
            return outcome;
        });
    }

    @Transactional
    public Outcome removeContact(Entry entry, long personId, PublicCode code) {
        return write(
                entry,
                personId,
                Act.CONTACT_REMOVED,
                profile -> remove(
                        profiles.of(entry.id()).contacts(),
                        contact -> contact.code().equals(code)));
    }

    private <T> Outcome add(List<T> before, int most, T fresh) {
        if (before.size() >= most) {
            return Outcome.TOO_MANY;
        }
        entities.persist(fresh);
        return Outcome.DONE;
    }

    private <T> Outcome remove(List<T> all, Predicate<T> which) {
        Optional<T> found = all.stream().filter(which).findFirst();
        found.ifPresent(entities::remove);
        return found.isPresent() ? Outcome.DONE : Outcome.GONE;
    }

    private interface Work {
        Outcome with(Profile profile);
    }

    /** One after the other for each company, so that nobody's words are lost and no more are kept than may. */
    private Outcome write(Entry entry, long personId, Act act, Work work) {
        if (!speakers.mayEdit(entry.id(), personId)) {
            return Outcome.NOT_SPEAKING;
        }
        Entry locked = entities.find(Entry.class, entry.id(), LockModeType.PESSIMISTIC_WRITE);
        if (locked == null || locked.mergedInto().isPresent()) {
            return Outcome.GONE;
        }
        Profile profile = Optional.ofNullable(entities.find(Profile.class, entry.id()))
                .orElseGet(() -> {
                    Profile fresh = new Profile(entry.id(), clock.instant());
                    entities.persist(fresh);
                    return fresh;
                });
        Outcome outcome = work.with(profile);
        if (outcome == Outcome.DONE) {
            profile.touch(clock.instant());
            audit.note(Deed.of(act).in(entry.networkId()).to(entry.code()));
            entries.changed(List.of(locked));
        }
        return outcome;
    }
}
