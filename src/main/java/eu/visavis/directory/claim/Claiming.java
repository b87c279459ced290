package eu.visavis.directory.claim;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanyReading;
import eu.visavis.directory.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Showing that one belongs to a company, in one of three ways; and giving a company back. */
@ApplicationScoped
public class Claiming {
    /** So much a person may wait for at a time. */
    private static final int MOST_OPEN = 20;

    /** A website that more companies than these have says nothing of any of them. */
    private static final int MOST_SHARING = 3;

    private final EntityManager entities;
    private final Claims claims;
    private final CompanyReading companies;
    private final Persons persons;
    private final ClaimMails mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Claiming(
            EntityManager entities,
            Claims claims,
            CompanyReading companies,
            Persons persons,
            ClaimMails mails,
            AuditLog audit,
            Clock clock) {
        this.entities = entities;
        this.claims = claims;
        this.companies = companies;
        this.persons = persons;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    Claiming() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** Whether a way is open to somebody, or why not. */
    public enum Outcome {
        DONE,
        /** The person speaks for the company already, or waits for an answer. */
        BEFORE,
        /** So much at a time is not asked for. */
        TOO_MUCH,
        /** The person never showed to read mail at the own address. */
        UNCONFIRMED,
        /** The register states no website. */
        NO_WEBSITE,
        /** Everybody can have an address or page at this domain. */
        PUBLIC_DOMAIN,
        /** Several companies have this website. */
        SHARED_DOMAIN,
        OTHER_DOMAIN,
        /** The register states no number. */
        NO_NUMBER,
        OTHER_NUMBER,
        /** The register states no complete address. */
        NO_ADDRESS,
        WRONG_CODE,
        /** The letter is too old, or too many wrong codes were typed. */
        WORTHLESS,
        /** There is nothing to give back, or no letter. */
        NOTHING
    }

    /** Whether the own address shows that somebody belongs to a company. */
    public Outcome domain(Entry entry, long personId) {
        Person person = persons.get(personId);
        Optional<WorkDomain> website = website(entry);
        Optional<WorkDomain> own = WorkDomain.ofEmail(person.email());
        if (person.confirmedAt().isEmpty()) {
            return Outcome.UNCONFIRMED;
        }
        if (website.isEmpty()) {
            return Outcome.NO_WEBSITE;
        }
        if (website.get().isPublic() || own.filter(WorkDomain::isPublic).isPresent()) {
            return Outcome.PUBLIC_DOMAIN;
        }
        if (!website.equals(own)) {
            return Outcome.OTHER_DOMAIN;
        }
        return sharing(entry.networkId(), website.get()) > MOST_SHARING ? Outcome.SHARED_DOMAIN : Outcome.DONE;
    }

    /** The domain of the website that the register states; what people say themselves opens nothing. */
    public Optional<WorkDomain> website(Entry entry) {
        return facts(entry).flatMap(facts -> WorkDomain.ofWebsite(facts.website()));
    }

    /** Whether a letter can reach a company. */
    public Outcome letter(Entry entry) {
        Optional<CompanyFacts> facts = facts(entry);
        if (facts.filter(known -> !known.registerNumber().isEmpty()).isEmpty()) {
            return Outcome.NO_NUMBER;
        }
        boolean reachable =
                !facts.get().street().isEmpty() && !facts.get().town().isEmpty();
        return reachable ? Outcome.DONE : Outcome.NO_ADDRESS;
    }

    /** Claims a company by the domain of the own address; done at once. */
    @Transactional
    public Outcome byDomain(Entry entry, long personId) {
        Outcome outcome = domain(entry, personId);
        return outcome == Outcome.DONE ? ask(entry, personId, Claim.Way.DOMAIN, "") : outcome;
    }

    /** Claims a company by its number in the register, after which somebody of the network sends a letter. */
    @Transactional
    public Outcome byLetter(Entry entry, long personId, String number) {
        Outcome outcome = letter(entry);
        if (outcome != Outcome.DONE) {
            return outcome;
        }
        String known = facts(entry).orElseThrow().registerNumber();
        return comparable(known).equals(comparable(number))
                ? ask(entry, personId, Claim.Way.LETTER, "")
                : Outcome.OTHER_NUMBER;
    }

    /** Asks an office to confirm that one belongs to a company. */
    @Transactional
    public Outcome byOffice(Entry entry, long personId, String message) {
        return ask(entry, personId, Claim.Way.OFFICE, message);
    }

    /** Types the code of the letter. */
    @Transactional
    public Outcome redeem(Entry entry, long personId, String typed) {
        Optional<Claim> found = locked(entry, personId);
        if (found.filter(claim -> claim.state() == Claim.State.POSTED).isEmpty()) {
            return Outcome.NOTHING;
        }
        Claim claim = found.get();
        if (!claim.isRedeemable(clock.instant())) {
            return Outcome.WORTHLESS;
        }
        if (!claim.fits(LetterCode.typed(typed))) {
            audit.note(Deed.of(Act.CLAIM_CODE_WRONG).in(claim.networkId()).to(entry.code()));
            return claim.triesLeft() > 0 ? Outcome.WRONG_CODE : Outcome.WORTHLESS;
        }
        grant(claim, entry);
        return Outcome.DONE;
    }

    /** Gives a company back, or takes back that one asked for it. */
    @Transactional
    public Outcome giveBack(Entry entry, long personId) {
        Optional<Claim> found = locked(entry, personId)
                .filter(claim ->
                        claim.state() == Claim.State.HELD || claim.state().isOpen());
        found.ifPresent(claim -> {
            claim.end("", clock.instant());
            audit.note(Deed.of(Act.CLAIM_ENDED).in(claim.networkId()).to(entry.code()));
        });
        return found.isPresent() ? Outcome.DONE : Outcome.NOTHING;
    }

    /** Lets a person speak for a company. Needs a transaction. */
    void grant(Claim claim, Entry entry) {
        claim.grant(clock.instant());
        audit.note(Deed.of(Act.CLAIM_GRANTED)
                .in(claim.networkId())
                .to(entry.code())
                .toPerson(claim.personId())
                .with("way", claim.way()));
        mails.tellOfGrant(claim, entry);
    }

    private Outcome ask(Entry entry, long personId, Claim.Way way, String message) {
        // One after the other, so that nobody asks twice at a time.
        entities.find(Entry.class, entry.id(), LockModeType.PESSIMISTIC_WRITE);
        Optional<Claim> before = claims.of(entry.id(), personId);
        boolean held = before.filter(claim -> claim.state() == Claim.State.HELD).isPresent();
        boolean open = before.filter(claim -> claim.state().isOpen()).isPresent();
        if (held || open && way != Claim.Way.DOMAIN) {
            return Outcome.BEFORE;
        }
        if (!open && claims.countOpen(personId) >= MOST_OPEN) {
            return Outcome.TOO_MUCH;
        }
        Claim claim = before.orElseGet(() -> new Claim(entry, personId));
        claim.ask(way, message, clock.instant());
        if (before.isEmpty()) {
            entities.persist(claim);
        }
        audit.note(
                Deed.of(Act.CLAIM_MADE).in(claim.networkId()).to(entry.code()).with("way", way));
        if (way == Claim.Way.DOMAIN) {
            grant(claim, entry);
        } else {
            mails.tellStaff(claim, entry);
        }
        return Outcome.DONE;
    }

    private Optional<Claim> locked(Entry entry, long personId) {
        return claims.of(entry.id(), personId)
                .map(claim -> entities.find(Claim.class, claim.id(), LockModeType.PESSIMISTIC_WRITE))
                .map(claim -> {
                    entities.refresh(claim); // another try may have been counted meanwhile
                    return claim;
                });
    }

    private Optional<CompanyFacts> facts(Entry entry) {
        return companies.of(entry).map(Company::facts);
    }

    private static String comparable(String number) {
        return number.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private long sharing(long networkId, WorkDomain domain) {
        return entities.createQuery(
                        "select count(distinct r.entryId) from Entry e join RegisterRecord r on r.entryId = e.id"
                                + " where e.networkId = :network and r.goneAt is null"
                                + " and (lower(r.website) like :plain or lower(r.website) like :usual)",
                        Long.class)
                .setParameter("network", networkId)
                .setParameter("plain", "%//" + domain.name() + "%")
                .setParameter("usual", "%//www." + domain.name() + "%")
                .getSingleResult();
    }
}
