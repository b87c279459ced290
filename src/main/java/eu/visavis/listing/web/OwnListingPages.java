package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.Interests;
import eu.visavis.listing.Listing;
import eu.visavis.listing.ListingField;
import eu.visavis.listing.ListingProofs;
import eu.visavis.listing.ListingReview;
import eu.visavis.listing.ListingWriting;
import eu.visavis.listing.Listings;
import eu.visavis.listing.PublishedListing;
import eu.visavis.network.Network;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One's own entries in all networks, and what can be done with them. */
@Path("/me/marketplace")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OwnListingPages {
    private static final String ADDRESS = "/me/marketplace";

    private final OpenMarketplace market;
    private final Listings listings;
    private final ListingProofs proofs;
    private final ListingWriting writing;
    private final ListingReview review;
    private final ListingViews views;
    private final Interests interests;
    private final InterestViews contacts;
    private final Caller caller;

    @Inject
    OwnListingPages(
            OpenMarketplace market,
            Listings listings,
            ListingProofs proofs,
            ListingWriting writing,
            ListingReview review,
            ListingViews views,
            Interests interests,
            InterestViews contacts,
            Caller caller) {
        this.market = market;
        this.listings = listings;
        this.proofs = proofs;
        this.writing = writing;
        this.review = review;
        this.views = views;
        this.interests = interests;
        this.contacts = contacts;
        this.caller = caller;
    }

    OwnListingPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * An entry in the list.
     *
     * @param network the name of its network
     * @param published whether everybody sees some version of it
     * @param until the last day, in words
     */
    public record Row(
            String code,
            String title,
            String language,
            String network,
            Listing.State state,
            boolean published,
            String until) {}

    /**
     * An entry with what its author can do.
     *
     * @param address of what everybody sees, or ""
     * @param expired whether it was public and its last day is over
     * @param shut whether it stands in a crisis marketplace that is not open
     * @param waitingHours average wait for a decision, or -1
     */
    public record Own(
            ListingView view,
            Listing.State state,
            String reason,
            List<Held> held,
            String network,
            String address,
            boolean expired,
            boolean shut,
            long waitingHours,
            List<ProofView> proofs) {}

    /** A part that was held back, with the reason. */
    public record Held(ListingField field, String reason) {}

    @GET
    @Access(Audience.SIGNED_IN)
    public Html list() {
        List<Listing> own = listings.ofAuthor(caller.person().id()).stream()
                .filter(this::isHere)
                .toList();
        Map<Long, LocalDate> ends = listings.ends(own);
        Map<Long, String> networks = new HashMap<>();
        Formats formats = Formats.in(caller.language());
        List<Row> rows = own.stream()
                .map(listing -> new Row(
                        listing.code().value(),
                        listing.facts().words().title(),
                        listing.facts().words().language(),
                        networks.computeIfAbsent(listing.networkId(), id -> market.name(market.get(id))),
                        listing.state(),
                        !ends.getOrDefault(listing.id(), LocalDate.MIN).isBefore(writing.today()),
                        formats.date(listing.validUntil())))
                .toList();
        List<InterestViews.Row> contacted = interests.of(caller.person().id()).stream()
                .filter(contact -> isHere(contact.listing()))
                .map(contact -> contacts.row(contact, caller.person().id()))
                .toList();
        return new Html("listing/mine", Map.of("rows", rows, "contacted", contacted));
    }

    @GET
    @Path("{ownListing}")
    @Access(Audience.SIGNED_IN)
    public Html one(@PathParam("ownListing") PublicCode code) {
        return new Html("listing/own", Map.of("own", own(find(code))));
    }

    /** What everybody would see. */
    @GET
    @Path("{ownListing}/preview")
    @Access(Audience.SIGNED_IN)
    public Html preview(@PathParam("ownListing") PublicCode code) {
        return new Html("listing/preview", Map.of("own", own(find(code))));
    }

    @POST
    @Path("{ownListing}/submit")
    @Access(Audience.SIGNED_IN)
    public Response submit(@PathParam("ownListing") PublicCode code) {
        return done(code, writing.submit(caller.person().id(), code));
    }

    @POST
    @Path("{ownListing}/take-back")
    @Access(Audience.SIGNED_IN)
    public Response takeBack(@PathParam("ownListing") PublicCode code) {
        return done(code, writing.takeBack(caller.person().id(), code));
    }

    @POST
    @Path("{ownListing}/renew")
    @Access(Audience.SIGNED_IN)
    public Response renew(@PathParam("ownListing") PublicCode code) {
        return done(code, writing.renew(caller.person().id(), code));
    }

    @POST
    @Path("{ownListing}/withdraw")
    @Access(Audience.SIGNED_IN)
    public Response withdraw(@PathParam("ownListing") PublicCode code) {
        return done(code, writing.withdraw(caller.person().id(), code));
    }

    @POST
    @Path("{ownListing}/remove")
    @Access(Audience.SIGNED_IN)
    public Response remove(@PathParam("ownListing") PublicCode code) {
        find(code);
        if (!writing.remove(caller.person().id(), code)) {
            throw Refusal.conflict();
        }
        return Redirect.to(ADDRESS);
    }

    static String addressOf(Listing listing) {
        return ADDRESS + "/" + listing.code();
    }

    private Response done(PublicCode code, boolean done) {
        find(code);
        if (!done) {
            throw Refusal.conflict();
        }
        return Redirect.to(ADDRESS + "/" + code);
    }

    private Own own(Listing listing) {
        Network network = market.get(listing.networkId());
        boolean published = listings.publishedOf(listing).isPresent();
        boolean shut = market.isShut(listing.crisis());
        boolean visible = published && !isOver(listing) && market.rules(network).open() && !shut;
        String crisis = market.crisisName(listing.crisis());
        return new Own(
                views.of(listing),
                listing.state(),
                listing.reason(),
                listing.held().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Held(entry.getKey(), entry.getValue()))
                        .toList(),
                crisis.isEmpty() ? market.name(network) : crisis + ", " + market.name(network),
                visible ? "/networks/" + network.code() + "/marketplace/" + listing.code() : "",
                published && isOver(listing),
                shut,
                ReviewPages.hours(review.averageWait(network.id())),
                ProofView.of(proofs.of(listing), writing.today(), Formats.in(caller.language())));
    }

    private boolean isOver(Listing listing) {
        return listings.publishedOf(listing)
                .map(PublishedListing::validUntil)
                .filter(until -> until.isBefore(writing.today()))
                .isPresent();
    }

    private boolean isHere(Listing listing) {
        return caller.site().isEmpty() || caller.site().getAsLong() == listing.networkId();
    }

    private Listing find(PublicCode code) {
        return listings.ofAuthor(caller.person().id(), code)
                .filter(this::isHere)
                .orElseThrow(Refusal::notFound);
    }
}
