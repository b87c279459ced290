package eu.visavis.multiplier;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.PublishedListing;
import eu.visavis.listing.PublishedListings;
import eu.visavis.network.Partner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Suggesting public entries to members who have agreed. Mails leave a hundred at a time, each batch in a transaction of
 * its own, so that a restart goes on where it was and nobody gets one twice.
 */
@ApplicationScoped
public class Suggestions {
    /** So many at most of one partner within {@link #WHILE}. */
    public static final int MOST = 3;

    /** The time for which {@link #MOST} counts. */
    public static final Duration WHILE = Duration.ofDays(7);

    /** So many letters at most of a note. */
    public static final int LONGEST_NOTE = 1000;

    private static final int BATCH = 100;

    private final EntityManager entities;
    private final PublishedListings listings;
    private final MemberMails mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Suggestions(EntityManager entities, PublishedListings listings, MemberMails mails, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.listings = listings;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    Suggestions() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Whether mails will leave, or why not. */
    public enum Outcome {
        DONE,
        /** The entry is not public. */
        GONE,
        /** The partner has suggested this entry before. */
        BEFORE,
        /** The partner has suggested too much of late. */
        TOO_MANY
    }

    /** Suggests an entry to the members of a partner. */
    @Transactional
    public Outcome suggest(long networkId, long partnerId, long personId, PublicCode listing, String note) {
        entities.find(Partner.class, partnerId, LockModeType.PESSIMISTIC_WRITE);
        if (listings.find(networkId, listing).isEmpty()) {
            return Outcome.GONE;
        }
        if (count(partnerId, "s.listingCode = :value", listing) > 0) {
            return Outcome.BEFORE;
        }
        if (left(partnerId) <= 0) {
            return Outcome.TOO_MANY;
        }
        entities.persist(new Suggestion(networkId, partnerId, personId, listing, note, clock.instant()));
        audit.note(Deed.of(Act.ENTRY_SUGGESTED).in(networkId).to(listing));
        return Outcome.DONE;
    }

    /** How many more a partner can suggest now. */
    public long left(long partnerId) {
        return MOST - count(partnerId, "s.createdAt > :value", clock.instant().minus(WHILE));
    }

    private long count(long partnerId, String which, Object value) {
        return entities.createQuery(
                        "select count(s) from Suggestion s where s.partnerId = :partner and " + which, Long.class)
                .setParameter("partner", partnerId)
                .setParameter("value", value)
                .getSingleResult();
    }

    /**
     * Goes on with the oldest suggestion that leaves.
     *
     * @return whether there may be more to do
     */
    @Transactional
    public boolean sendNext() {
        Optional<Long> leaving = entities.createQuery(
                        "select s.id from Suggestion s where s.done = false order by s.id", Long.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        leaving.map(id -> entities.find(Suggestion.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(suggestion -> !suggestion.isDone())
                .ifPresent(this::send);
        return leaving.isPresent();
    }

    private void send(Suggestion suggestion) {
        Optional<PublishedListing> listing = listings.find(suggestion.networkId(), suggestion.listingCode());
        List<Member> next = entities.createQuery(
                        "select m from Member m where m.partnerId = :partner and m.agreedAt is not null"
                                + " and m.id > :reached order by m.id",
                        Member.class)
                .setParameter("partner", suggestion.partnerId())
                .setParameter("reached", suggestion.reached())
                .setMaxResults(BATCH)
                .getResultList();
        if (next.isEmpty() || listing.isEmpty()) { // what is public no more is suggested to nobody
            suggestion.end();
            return;
        }
        next.forEach(member -> mails.suggest(suggestion, member, listing.get()));
        suggestion.reach(next.get(next.size() - 1).id(), next.size());
    }
}
