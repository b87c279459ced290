package eu.visavis.listing;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Being interested in an entry, writing to each other, agreeing. */
@ApplicationScoped
public class InterestDesk {
    private final EntityManager entities;
    private final Interests interests;
    private final Listings listings;
    private final PublishedListings published;
    private final Marketplaces marketplaces;
    private final Stories stories;
    private final InterestMails mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    InterestDesk(
            EntityManager entities,
            Interests interests,
            Listings listings,
            PublishedListings published,
            Marketplaces marketplaces,
            Stories stories,
            InterestMails mails,
            AuditLog audit,
            Clock clock) {
        this.entities = entities;
        this.interests = interests;
        this.listings = listings;
        this.published = published;
        this.marketplaces = marketplaces;
        this.stories = stories;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    InterestDesk() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    /** What became of an interest. */
    public enum Outcome {
        DONE,
        /** It is one's own entry. */
        OWN,
        /** It was expressed before, and stands or was declined. */
        BEFORE,
        /** One of the two wants no messages from the other; which one is not told. */
        APART,
        /** So much is not left. */
        TOO_MUCH,
        /** It is in another state by now. */
        TOO_LATE
    }

    /**
     * Expresses interest in a public entry, and claims a part of it where it is taken in parts.
     *
     * @param quantity how much is claimed, from 1; 0 where nothing is taken in parts
     * @return empty if there is no such public entry
     */
    @Transactional
    public Optional<Outcome> express(
            long networkId, PublicCode code, long personId, String organisation, int quantity, String message) {
        Optional<PublishedListing> shown = published.find(networkId, code);
        return shown.map(listing -> express(listing, personId, organisation, quantity, message));
    }

    private Outcome express(PublishedListing shown, long personId, String organisation, int quantity, String message) {
        // One after the other, so that no more is claimed than there is.
        Listing listing = entities.find(Listing.class, shown.listingId(), LockModeType.PESSIMISTIC_WRITE);
        if (listing.personId() == personId) {
            return Outcome.OWN;
        }
        if (interests.isBlocked(personId, listing.personId())) {
            return Outcome.APART;
        }
        Optional<Interest> before = interests.between(listing.id(), personId);
        if (before.filter(interest -> interest.state() != Interest.State.WITHDRAWN)
                .isPresent()) {
            return Outcome.BEFORE;
        }
        boolean parts = shown.isTakenInParts();
        if (parts && (quantity < 1 || quantity > left(shown))) {
            return Outcome.TOO_MUCH;
        }
        Interest interest = before.orElseGet(() -> new Interest(listing, personId, clock.instant()));
        LocalDate due = today().plusDays(marketplaces.of(listing.networkId()).answerDays());
        interest.ask(organisation, parts ? quantity : 0, due, clock.instant());
        if (before.isEmpty()) {
            entities.persist(interest);
        }
        Interests.Contact contact = new Interests.Contact(interest, listing);
        say(contact, false, message);
        mails.tell(InterestMails.Kind.ASKED, contact, listing.personId(), message);
        note(Act.INTEREST_EXPRESSED, contact);
        return Outcome.DONE;
    }

    /** How much of a public entry is left. */
    public long left(PublishedListing shown) {
        return Math.max(0, shown.facts().terms().quantity() - interests.claimed(shown.listingId()));
    }

    /** Writes to the other side. */
    @Transactional
    public Outcome write(long personId, PublicCode code, String message) {
        Optional<Interests.Contact> found = alive(personId, code);
        if (found.isEmpty()) {
            return Outcome.TOO_LATE;
        }
        Interests.Contact contact = found.get();
        long other = contact.other(personId);
        if (interests.isBlocked(personId, other)) {
            return Outcome.APART;
        }
        say(contact, contact.isOfAuthor(personId), message);
        mails.tell(InterestMails.Kind.MESSAGE, contact, other, message);
        note(Act.INTEREST_WRITTEN, contact);
        return Outcome.DONE;
    }

    /** Agrees: from now on each side sees how to reach the other. */
    @Transactional
    public Outcome accept(long authorId, PublicCode code) {
        Optional<Interests.Contact> found = answerable(authorId, code);
        found.ifPresent(contact -> {
            move(contact, Interest.State.ACCEPTED, Act.INTEREST_ACCEPTED);
            mails.tell(InterestMails.Kind.ACCEPTED, contact, contact.interest().personId(), "");
            mails.tell(InterestMails.Kind.ACCEPTED, contact, authorId, "");
        });
        return outcome(found);
    }

    /** Says no; what was claimed is free again. */
    @Transactional
    public Outcome decline(long authorId, PublicCode code) {
        Optional<Interests.Contact> found = answerable(authorId, code);
        found.ifPresent(contact -> {
            move(contact, Interest.State.DECLINED, Act.INTEREST_DECLINED);
            mails.tell(InterestMails.Kind.DECLINED, contact, contact.interest().personId(), "");
        });
        return outcome(found);
    }

    /** Takes an interest back; what was claimed is free again. */
    @Transactional
    public Outcome withdraw(long personId, PublicCode code) {
        Optional<Interests.Contact> found = alive(personId, code).filter(contact -> !contact.isOfAuthor(personId));
        found.ifPresent(contact -> {
            move(contact, Interest.State.WITHDRAWN, Act.INTEREST_WITHDRAWN);
            mails.tell(InterestMails.Kind.WITHDRAWN, contact, contact.listing().personId(), "");
        });
        return outcome(found);
    }

    /** States what came of it; either side may, and the last one stands. */
    @Transactional
    public Outcome end(long personId, PublicCode code, Interest.Result result) {
        Optional<Interests.Contact> found =
                locked(personId, code).filter(contact -> contact.interest().state() == Interest.State.ACCEPTED);
        found.ifPresent(contact -> {
            if (contact.interest().result() != result) {
                stories.forget(contact.interest()); // it tells of something else
            }
            contact.interest().end(result, clock.instant());
            audit.note(Deed.of(Act.INTEREST_RESULT)
                    .in(contact.interest().networkId())
                    .to(contact.interest().code())
                    .with("result", result));
        });
        return outcome(found);
    }

    /** Wants no messages from the other side any more, about whatever entry; an open interest ends. */
    @Transactional
    public Outcome block(long personId, PublicCode code) {
        Optional<Interests.Contact> found = locked(personId, code);
        found.ifPresent(contact -> {
            long other = contact.other(personId);
            if (entities.find(ContactBlock.class, new ContactBlock.Pair(personId, other)) == null) {
                entities.persist(new ContactBlock(personId, other));
            }
            if (contact.interest().state() == Interest.State.OPEN) {
                boolean author = contact.isOfAuthor(personId);
                contact.interest().move(author ? Interest.State.DECLINED : Interest.State.WITHDRAWN, clock.instant());
            }
            note(Act.CONTACT_BLOCKED, contact);
        });
        return outcome(found);
    }

    /** Tells moderators of something wrong with what the other side wrote. */
    @Transactional
    public Outcome report(long personId, PublicCode code, String reason) {
        Optional<Interests.Contact> found = interests.find(personId, code);
        found.ifPresent(contact -> {
            entities.persist(new ListingReport(
                    contact.interest().networkId(),
                    contact.listing().id(),
                    contact.interest(),
                    personId,
                    reason,
                    clock.instant()));
            note(Act.LISTING_REPORTED, contact);
        });
        return outcome(found);
    }

    private void say(Interests.Contact contact, boolean byAuthor, String message) {
        entities.flush(); // messages refer to it
        entities.persist(new InterestMessage(contact.interest(), byAuthor, message, clock.instant()));
    }

    private void move(Interests.Contact contact, Interest.State state, Act act) {
        contact.interest().move(state, clock.instant());
        note(act, contact);
    }

    private void note(Act act, Interests.Contact contact) {
        audit.note(Deed.of(act)
                .in(contact.interest().networkId())
                .to(contact.interest().code()));
    }

    private Optional<Interests.Contact> alive(long personId, PublicCode code) {
        return locked(personId, code)
                .filter(contact -> contact.interest().state().isAlive());
    }

    private Optional<Interests.Contact> answerable(long authorId, PublicCode code) {
        return locked(authorId, code)
                .filter(contact ->
                        contact.isOfAuthor(authorId) && contact.interest().state() == Interest.State.OPEN);
    }

    /** Locks the entry first, as whoever claims a part does. */
    private Optional<Interests.Contact> locked(long personId, PublicCode code) {
        Optional<Interests.Contact> found = interests.find(personId, code);
        found.ifPresent(contact -> {
            listings.lock(contact.listing());
            entities.refresh(contact.interest());
        });
        return found;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Outcome outcome(Optional<Interests.Contact> found) {
        return found.isPresent() ? Outcome.DONE : Outcome.TOO_LATE;
    }
}
