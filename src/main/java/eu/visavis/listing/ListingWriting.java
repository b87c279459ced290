package eu.visavis.listing;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What authors do with their entries. Nothing of it changes what is public, but for a longer or earlier end. */
@ApplicationScoped
public class ListingWriting {
    /** One author cannot fill a queue: so many entries at most in a network. */
    public static final int MOST_OF_AUTHOR = 100;

    private final EntityManager entities;
    private final Listings listings;
    private final Marketplaces marketplaces;
    private final ListingOffices offices;
    private final ModeratorMails moderators;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ListingWriting(
            EntityManager entities,
            Listings listings,
            Marketplaces marketplaces,
            ListingOffices offices,
            ModeratorMails moderators,
            AuditLog audit,
            Clock clock) {
        this.entities = entities;
        this.listings = listings;
        this.marketplaces = marketplaces;
        this.offices = offices;
        this.moderators = moderators;
        this.audit = audit;
        this.clock = clock;
    }

    ListingWriting() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** Today by the clock of the marketplace, which is UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The day until which a new or renewed entry is public. */
    public LocalDate usualEnd(long networkId) {
        return today().plusMonths(marketplaces.of(networkId).months());
    }

    /**
     * Begins an entry.
     *
     * @return empty if the marketplace is closed or the author has too many
     */
    @Transactional
    public Optional<Listing> begin(long networkId, long personId, ListingFacts facts, LocalDate until) {
        return begin(networkId, Optional.empty(), personId, facts, until);
    }

    /**
     * Begins an entry in a crisis marketplace, if one is meant; the caller has found it open.
     *
     * @return empty if the marketplace is closed or the author has too many
     */
    @Transactional
    public Optional<Listing> begin(
            long networkId, Optional<CrisisMarket> crisis, long personId, ListingFacts facts, LocalDate until) {
        long own = listings.ofAuthor(personId).stream()
                .filter(listing -> listing.networkId() == networkId)
                .count();
        if (!marketplaces.of(networkId).open() || own >= MOST_OF_AUTHOR) {
            return Optional.empty();
        }
        Listing listing = new Listing(networkId, personId, facts, until, clock.instant());
        crisis.ifPresent(listing::standsIn);
        offices.assign(listing);
        entities.persist(listing);
        audit.note(Deed.of(Act.LISTING_WRITTEN).in(networkId).to(listing.code()));
        return Optional.of(listing);
    }

    /**
     * Writes an entry anew.
     *
     * @return false if it waits for a moderator
     */
    @Transactional
    public boolean rewrite(long personId, PublicCode code, ListingFacts facts, LocalDate until) {
        return change(personId, code, listing -> listing.state().isWritable(), Act.LISTING_WRITTEN, listing -> {
            listing.write(facts, until, clock.instant());
            offices.assign(listing);
        });
    }

    /**
     * Brings an entry before the moderators.
     *
     * @return false if it is there already, or nothing has changed since it was approved
     */
    @Transactional
    public boolean submit(long personId, PublicCode code) {
        return change(
                personId,
                code,
                listing -> listing.state().isWritable() && listing.state() != Listing.State.APPROVED,
                Act.LISTING_SUBMITTED,
                listing -> {
                    listing.submit(clock.instant());
                    entities.flush(); // it is counted among those that wait
                    moderators.submitted(listing.networkId());
                });
    }

    /**
     * Takes an entry back from the moderators to change it.
     *
     * @return false if they have decided
     */
    @Transactional
    public boolean takeBack(long personId, PublicCode code) {
        return change(
                personId,
                code,
                listing -> listing.state() == Listing.State.SUBMITTED,
                Act.LISTING_TAKEN_BACK,
                Listing::takeBack);
    }

    /** Lets an entry be public for the usual time from today; what it says was reviewed and stays. */
    @Transactional
    public boolean renew(long personId, PublicCode code) {
        return change(personId, code, listing -> true, Act.LISTING_RENEWED, listing -> {
            LocalDate until = usualEnd(listing.networkId());
            listing.renew(until);
            listings.publishedOf(listing).ifPresent(published -> published.renew(until));
        });
    }

    /** Takes an entry out of the public at once; the author keeps it as a draft. */
    @Transactional
    public boolean withdraw(long personId, PublicCode code) {
        return change(personId, code, listing -> true, Act.LISTING_WITHDRAWN, listing -> {
            listings.publishedOf(listing).ifPresent(entities::remove);
            listing.takeBack();
        });
    }

    /** Throws an entry away, with what is public of it. */
    @Transactional
    public boolean remove(long personId, PublicCode code) {
        return change(personId, code, listing -> true, Act.LISTING_REMOVED, listing -> {
            listings.publishedOf(listing).ifPresent(entities::remove);
            entities.flush();
            entities.remove(listing);
        });
    }

    private boolean change(
            long personId, PublicCode code, Predicate<Listing> possible, Act act, Consumer<Listing> change) {
        Optional<Listing> found =
                listings.ofAuthor(personId, code).map(listings::lock).filter(possible);
        found.ifPresent(listing -> {
            change.accept(listing);
            audit.note(Deed.of(act).in(listing.networkId()).to(listing.code()));
        });
        return found.isPresent();
    }
}
