package eu.visavis.directory.claim;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyReading;
import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Partners;
import eu.visavis.network.Territories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What those decide who look after companies: whoever keeps the directory about all of them, an office about those of its
 * area.
 */
@ApplicationScoped
public class ClaimDesk {
    /** So long a letter's code can be typed. */
    private static final Duration LETTER_LIFE = Duration.ofDays(30);

    private final EntityManager entities;
    private final Claims claims;
    private final Claiming claiming;
    private final ClaimMails mails;
    private final Entries entries;
    private final CompanyReading companies;
    private final Partners partners;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ClaimDesk(
            EntityManager entities,
            Claims claims,
            Claiming claiming,
            ClaimMails mails,
            Entries entries,
            CompanyReading companies,
            Partners partners,
            AuditLog audit,
            Clock clock) {
        this.entities = entities;
        this.claims = claims;
        this.claiming = claiming;
        this.mails = mails;
        this.entries = entries;
        this.companies = companies;
        this.partners = partners;
        this.audit = audit;
        this.clock = clock;
    }

    ClaimDesk() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    /** A claim with the company that it is to. */
    public record Claimed(Claim claim, Entry entry, Company company) {}

    /**
     * Within a network, and within an office's area if the caller works for one.
     *
     * @param office the partner whose companies are meant; empty for all
     */
    public record Area(long networkId, OptionalLong office) {}

    /** What waits, the oldest first. */
    public List<Claimed> open(Area area) {
        List<Claim> open = claims.open(area.networkId());
        List<Long> ids = open.stream().map(Claim::entryId).toList();
        Map<Long, Entry> known = entries.byId(ids);
        Map<Long, Company> facts = companies.byId(ids);
        Territories territories = partners.territories(area.networkId());
        return open.stream()
                .filter(claim -> facts.containsKey(claim.entryId()))
                .map(claim -> new Claimed(claim, known.get(claim.entryId()), facts.get(claim.entryId())))
                .filter(claimed -> isWithin(area, claimed.company(), territories))
                .toList();
    }

    /** A claim within the area. */
    public Optional<Claimed> find(Area area, PublicCode code) {
        return claims.find(area.networkId(), code).flatMap(claim -> claimed(area, claim));
    }

    /** Whether a company lies within an area. */
    public boolean isWithin(Area area, Company company) {
        return isWithin(area, company, partners.territories(area.networkId()));
    }

    /** Lets the person speak for the company; false if it is decided or out of reach. */
    @Transactional
    public boolean confirm(Area area, PublicCode code) {
        Optional<Claimed> found =
                locked(area, code).filter(claimed -> claimed.claim().state().isOpen());
        found.ifPresent(claimed -> claiming.grant(claimed.claim(), claimed.entry()));
        return found.isPresent();
    }

    /** Says no, and why; false if it is decided or out of reach. */
    @Transactional
    public boolean refuse(Area area, PublicCode code, String reason) {
        Optional<Claimed> found =
                locked(area, code).filter(claimed -> claimed.claim().state().isOpen());
        found.ifPresent(claimed -> {
            claimed.claim().refuse(reason, clock.instant());
            note(Act.CLAIM_REFUSED, claimed);
            mails.tell(ClaimMails.Kind.REFUSED, claimed.claim(), claimed.entry(), reason);
        });
        return found.isPresent();
    }

    /** Takes a company away from somebody who speaks for it; false if nobody does by this claim. */
    @Transactional
    public boolean takeAway(Area area, PublicCode code, String reason) {
        Optional<Claimed> found =
                locked(area, code).filter(claimed -> claimed.claim().state() == Claim.State.HELD);
        found.ifPresent(claimed -> {
            claimed.claim().end(reason, clock.instant());
            note(Act.CLAIM_ENDED, claimed);
            mails.tell(ClaimMails.Kind.ENDED, claimed.claim(), claimed.entry(), reason);
        });
        return found.isPresent();
    }

    /** Writes a letter: gives out its code, this once. Codes of letters before are worthless from now on. */
    @Transactional
    public Optional<LetterCode> writeLetter(Area area, PublicCode code) {
        return locked(area, code)
                .filter(claimed -> claimed.claim().way() == Claim.Way.LETTER
                        && claimed.claim().state().isOpen())
                .map(claimed -> {
                    LetterCode letter = LetterCode.random();
                    claimed.claim().post(letter, clock.instant().plus(LETTER_LIFE));
                    note(Act.CLAIM_LETTER, claimed);
                    mails.tell(ClaimMails.Kind.POSTED, claimed.claim(), claimed.entry(), "");
                    return letter;
                });
    }

    private void note(Act act, Claimed claimed) {
        audit.note(Deed.of(act)
                .in(claimed.claim().networkId())
                .to(claimed.entry().code())
                .toPerson(claimed.claim().personId()));
    }

    private Optional<Claimed> locked(Area area, PublicCode code) {
        Optional<Claimed> found = find(area, code);
        found.ifPresent(claimed -> {
            entities.lock(claimed.claim(), LockModeType.PESSIMISTIC_WRITE);
            entities.refresh(claimed.claim());
        });
        return found;
    }

    private Optional<Claimed> claimed(Area area, Claim claim) {
        Entry entry = entries.get(claim.entryId());
        return companies
                .of(entry)
                .filter(company -> isWithin(area, company))
                .map(company -> new Claimed(claim, entry, company));
    }

    private static boolean isWithin(Area area, Company company, Territories territories) {
        return area.office().isEmpty()
                || territories
                        .responsibleFor(
                                company.facts().country(), company.facts().nuts())
                        .equals(area.office());
    }
}
