package eu.visavis.listing.web;

import eu.visavis.listing.Listing;
import eu.visavis.listing.ListingFacts;
import eu.visavis.listing.ListingProofs;
import eu.visavis.listing.ListingReports;
import eu.visavis.listing.ListingReview;
import eu.visavis.listing.Listings;
import eu.visavis.listing.ModeratorMails;
import eu.visavis.listing.Stories;
import eu.visavis.network.Network;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What waits for moderators. */
@Path("/network/marketplace/review")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class QueuePages {
    private final OpenMarketplace market;
    private final Listings listings;
    private final ListingReview review;
    private final ListingReports reports;
    private final ListingProofs proofs;
    private final Stories stories;
    private final ModeratorMails mails;
    private final Caller caller;
    private final Clock clock;

    @Inject
    QueuePages(
            OpenMarketplace market,
            Listings listings,
            ListingReview review,
            ListingReports reports,
            ListingProofs proofs,
            Stories stories,
            ModeratorMails mails,
            Caller caller,
            Clock clock) {
        this.market = market;
        this.listings = listings;
        this.review = review;
        this.reports = reports;
        this.proofs = proofs;
        this.stories = stories;
        this.mails = mails;
        this.caller = caller;
        this.clock = clock;
    }

    QueuePages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * An entry in the queue.
     *
     * @param crisis name of the crisis marketplace in which it stands, or ""
     * @param changed whether something of it is published
     * @param hours for how long it has waited
     */
    public record Row(
            String code,
            String side,
            String kind,
            String title,
            String language,
            String organisation,
            String crisis,
            boolean changed,
            long hours) {}

    /**
     * A report that nobody has looked at.
     *
     * @param messages whether it is about what people wrote to each other
     */
    public record Report(String code, String listing, String title, String language, String reason, boolean messages) {}

    /** An entry with documents at which nobody has looked. */
    public record Unproved(String code, String title, String language) {}

    @GET
    @Access(Audience.MODERATOR)
    public Html queue() {
        Network network = market.own();
        List<Listing> waiting = review.queue(network.id());
        var published = listings.published(waiting);
        Instant now = clock.instant();
        List<Row> rows = waiting.stream()
                .map(listing -> row(listing, published.contains(listing.id()), now))
                .toList();
        List<Report> open =
                reports.open(network.id()).stream().map(QueuePages::report).toList();
        return new Html(
                "listing/queue",
                Map.of(
                        "rows",
                        rows,
                        "waiting",
                        ReviewPages.hours(review.averageWait(network.id())),
                        "reports",
                        open,
                        "unproved",
                        proofs.waiting(network.id()).stream()
                                .map(listing -> new Unproved(
                                        listing.code().value(),
                                        listing.facts().words().title(),
                                        listing.facts().words().language()))
                                .toList(),
                        "stories",
                        stories.waiting(network.id()).size(),
                        "mails",
                        mails.isWanted(network.id(), caller.person().id())));
    }

    private static Report report(ListingReports.Open open) {
        return new Report(
                open.report().code().value(),
                open.listing().code().value(),
                open.listing().facts().words().title(),
                open.listing().facts().words().language(),
                open.report().reason(),
                open.report().isAboutMessages());
    }

    private Row row(Listing listing, boolean changed, Instant now) {
        ListingFacts facts = listing.facts();
        return new Row(
                listing.code().value(),
                facts.side().name(),
                facts.kind().name(),
                facts.words().title(),
                facts.words().language(),
                facts.publisher().name(),
                market.crisisName(listing.crisis()),
                changed,
                Duration.between(listing.submittedAt().orElse(now), now).toHours());
    }
}
