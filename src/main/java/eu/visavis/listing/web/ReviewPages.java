package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.Listing;
import eu.visavis.listing.ListingField;
import eu.visavis.listing.ListingProofs;
import eu.visavis.listing.ListingReview;
import eu.visavis.listing.ListingWriting;
import eu.visavis.listing.Listings;
import eu.visavis.listing.PublishedListing;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** An entry that waits for moderators, or is public, and their decisions on it. */
@Path("/network/marketplace/review")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ReviewPages {
    private static final String ADDRESS = "/network/marketplace/review";
    private static final int MOST_REASON = 500;

    private final OpenMarketplace market;
    private final Listings listings;
    private final ListingReview review;
    private final ReviewedListings reviewed;
    private final ListingProofs proofs;
    private final ListingWriting writing;
    private final ListingViews views;
    private final Caller caller;

    @Inject
    ReviewPages(
            OpenMarketplace market,
            Listings listings,
            ListingReview review,
            ReviewedListings reviewed,
            ListingProofs proofs,
            ListingWriting writing,
            ListingViews views,
            Caller caller) {
        this.market = market;
        this.listings = listings;
        this.review = review;
        this.reviewed = reviewed;
        this.proofs = proofs;
        this.writing = writing;
        this.views = views;
        this.caller = caller;
    }

    ReviewPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * An entry to decide on.
     *
     * @param version the moment of what is shown, as it is sent back
     * @param state of the author's version
     * @param parts in which it differs from what is public, else all that say something
     * @param address of what everybody sees, or ""
     * @param languageBefore ISO 639-1 code of the language of what everybody sees, or ""
     */
    public record Page(
            ListingView view,
            String version,
            Listing.State state,
            List<Part> parts,
            String address,
            String languageBefore,
            List<ProofView> proofs) {}

    /**
     * A part on which is decided by itself.
     *
     * @param before what everybody sees, or ""
     * @param after what the author wants everybody to see
     * @param dispensable whether it can be held back
     */
    public record Part(ListingField field, String before, String after, boolean dispensable) {}

    /** Minutes as whole hours, at least one; -1 for none. */
    static long hours(OptionalDouble minutes) {
        return minutes.isPresent() ? Math.max(1, Math.round(minutes.getAsDouble() / 60)) : -1;
    }

    @GET
    @Path("{submitted}")
    @Access(Audience.MODERATOR)
    public Html one(@PathParam("submitted") PublicCode code) {
        return page(reviewed.get(code), Form.empty());
    }

    /** Publishes all but the parts that are held back. */
    @POST
    @Path("{submitted}/approve")
    @Access(Audience.MODERATOR)
    public Response approve(@PathParam("submitted") PublicCode code, MultivaluedMap<String, String> sent) {
        Listing listing = reviewed.get(code);
        Form form = Form.of(sent);
        Map<ListingField, String> held = new EnumMap<>(ListingField.class);
        for (ListingField field : ListingField.values()) {
            if (form.has("held", field.name())) {
                held.put(field, form.required("reason-" + field, MOST_REASON, "listing.review.reasonMissing"));
            }
        }
        if (form.isWrong()) {
            return Response.status(400).entity(page(listing, form)).build();
        }
        return answer(review.approve(market.own().id(), code, version(form), held));
    }

    @POST
    @Path("{submitted}/ask-back")
    @Access(Audience.MODERATOR)
    public Response askBack(@PathParam("submitted") PublicCode code, MultivaluedMap<String, String> sent) {
        return withReason(
                code, sent, "question", reason -> review.askBack(market.own().id(), code, reason));
    }

    @POST
    @Path("{submitted}/refuse")
    @Access(Audience.MODERATOR)
    public Response refuse(@PathParam("submitted") PublicCode code, MultivaluedMap<String, String> sent) {
        return withReason(
                code, sent, "refusal", reason -> review.refuse(market.own().id(), code, reason));
    }

    @POST
    @Path("{submitted}/withdraw")
    @Access(Audience.MODERATOR)
    public Response withdraw(@PathParam("submitted") PublicCode code, MultivaluedMap<String, String> sent) {
        return withReason(
                code, sent, "withdrawal", reason -> review.withdraw(market.own().id(), code, reason));
    }

    private Response withReason(
            PublicCode code,
            MultivaluedMap<String, String> sent,
            String field,
            Function<String, ListingReview.Outcome> decision) {
        Listing listing = reviewed.get(code);
        Form form = Form.of(sent);
        String reason = form.required(field, 2000, "listing.review.reasonMissing");
        return form.isWrong()
                ? Response.status(400).entity(page(listing, form)).build()
                : answer(decision.apply(reason));
    }

    private static Response answer(ListingReview.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Redirect.to(ADDRESS);
            case TOO_LATE ->
                throw new Refusal(Response.Status.CONFLICT, "listing.review.tooLate")
                        .backTo(ADDRESS, "listing.review.title");
            case INDISPENSABLE ->
                throw new Refusal(Response.Status.CONFLICT, "listing.review.indispensable")
                        .backTo(ADDRESS, "listing.review.title");
        };
    }

    /** A moment that no browser was given is that of no version. */
    static Instant version(Form form) {
        try {
            return Instant.parse(form.value("version"));
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }

    static String addressOf(Listing listing) {
        return ADDRESS + "/" + listing.code();
    }

    private Html page(Listing listing, Form form) {
        Optional<PublishedListing> published = listings.publishedOf(listing);
        Page page = new Page(
                views.of(listing),
                ListingReview.readVersion(listing).toString(),
                listing.state(),
                listing.state() == Listing.State.SUBMITTED ? parts(listing, published) : List.of(),
                published.isPresent() ? "/networks/" + market.own().code() + "/marketplace/" + listing.code() : "",
                published.map(shown -> shown.facts().words().language()).orElse(""),
                ProofView.of(proofs.of(listing), writing.today(), Formats.in(caller.language())));
        return new Html("listing/review", Map.of("page", page, "form", form));
    }

    private List<Part> parts(Listing listing, Optional<PublishedListing> published) {
        ListingView after = views.of(listing);
        Optional<ListingView> before = published.map(views::of);
        List<Part> parts = new ArrayList<>();
        for (ListingField field : ListingField.values()) {
            boolean concerned = published
                    .map(shown -> field.differs(shown.facts(), listing.facts()))
                    .orElse(!field.isEmpty(listing.facts()));
            if (concerned) {
                parts.add(new Part(
                        field,
                        before.map(view -> words(field, view)).orElse(""),
                        words(field, after),
                        published.isPresent() || field.isDispensable()));
            }
        }
        return parts;
    }

    /** What a part says. */
    private String words(ListingField field, ListingView view) {
        return switch (field) {
            case TITLE -> view.title();
            case CLASS ->
                joined(
                        text("listing.side." + view.side()),
                        text("listing.kind." + view.kind()),
                        view.category(),
                        String.join(", ", view.purposes()),
                        Formats.in(caller.language()).language(view.language()),
                        view.spoken());
            case ORGANISATION -> joined(view.organisation(), view.place());
            case SUMMARY -> view.summary();
            case BODY -> view.body();
            case WEBSITE -> view.website();
            case TERMS -> joined(view.amount(), view.where(), view.period(), view.price());
        };
    }

    private String text(String key) {
        return Messages.in(caller.language()).text(key);
    }

    private static String joined(String... parts) {
        return String.join(
                "\n", Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }
}
