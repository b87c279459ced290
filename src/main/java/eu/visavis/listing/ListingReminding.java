package eu.visavis.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reminds people in time of what ends by itself. */
@ApplicationScoped
public class ListingReminding {
    /** So many days before an entry ends its author is reminded. */
    private static final int DAYS_BEFORE = 14;

    /** So many days before a document ends its author is reminded: a new one takes time. */
    private static final int PROOF_DAYS_BEFORE = 30;

    private static final int AT_ONCE = 100;

    private final EntityManager entities;
    private final CrisisMarkets crises;
    private final ListingMails mails;
    private final InterestMails interestMails;
    private final Clock clock;

    @Inject
    ListingReminding(
            EntityManager entities,
            CrisisMarkets crises,
            ListingMails mails,
            InterestMails interestMails,
            Clock clock) {
        this.entities = entities;
        this.crises = crises;
        this.mails = mails;
        this.interestMails = interestMails;
        this.clock = clock;
    }

    ListingReminding() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Reminds of entries that end, and of interest that waits for an answer. */
    @Transactional
    public void remind() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        remindOfEnds(today);
        remindOfAnswers(today);
        remindOfProofs(today);
    }

    /** Of entries that are public for two more weeks at most; of each once, until it is renewed. */
    private void remindOfEnds(LocalDate today) {
        entities.createQuery(
                        "select l from PublishedListing p join Listing l on l.id = p.listingId"
                                + " where l.reminded = false and p.validUntil between :today and :soon"
                                + " and " + CrisisMarkets.STANDS_OPEN + " order by l.id",
                        Listing.class)
                .setParameter("today", today)
                .setParameter("open", crises.openIds())
                .setParameter("soon", today.plusDays(DAYS_BEFORE))
                .setMaxResults(AT_ONCE)
                .getResultList()
                .forEach(listing -> {
                    listing.remind();
                    mails.remindOfEnd(listing);
                });
    }

    /** Of documents that are valid for another month at most; of each once. */
    private void remindOfProofs(LocalDate today) {
        entities.createQuery(
                        "select p, l from ListingProof p join Listing l on l.id = p.listingId"
                                + " where p.reminded = false and p.validUntil between :today and :soon order by p.id",
                        Object[].class)
                .setParameter("today", today)
                .setParameter("soon", today.plusDays(PROOF_DAYS_BEFORE))
                .setMaxResults(AT_ONCE)
                .getResultList()
                .forEach(row -> {
                    ListingProof proof = (ListingProof) row[0];
                    proof.remind();
                    mails.remindOf(proof, (Listing) row[1]);
                });
    }

    /** Of interest that should have been answered by now; of each once. */
    private void remindOfAnswers(LocalDate today) {
        entities.createQuery(
                        "select i, l from Interest i join Listing l on l.id = i.listingId where i.state = :open"
                                + " and i.reminded = false and i.dueOn <= :today order by i.id",
                        Object[].class)
                .setParameter("open", Interest.State.OPEN)
                .setParameter("today", today)
                .setMaxResults(AT_ONCE)
                .getResultList()
                .forEach(row -> {
                    Interest interest = (Interest) row[0];
                    Listing listing = (Listing) row[1];
                    interest.remind();
                    interestMails.tell(
                            InterestMails.Kind.REMINDER,
                            new Interests.Contact(interest, listing),
                            listing.personId(),
                            "");
                });
    }
}
