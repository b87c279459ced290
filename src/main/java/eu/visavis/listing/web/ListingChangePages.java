package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.Listing;
import eu.visavis.listing.ListingFacts;
import eu.visavis.listing.ListingWriting;
import eu.visavis.listing.Listings;
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
import java.time.LocalDate;
import java.util.Optional;

/** Writing an entry anew. */
@Path("/me/marketplace/{ownListing}/change")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ListingChangePages {
    private final OpenMarketplace market;
    private final Listings listings;
    private final ListingWriting writing;
    private final WritingPage pages;
    private final Caller caller;

    @Inject
    ListingChangePages(
            OpenMarketplace market, Listings listings, ListingWriting writing, WritingPage pages, Caller caller) {
        this.market = market;
        this.listings = listings;
        this.writing = writing;
        this.pages = pages;
        this.caller = caller;
    }

    ListingChangePages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.SIGNED_IN)
    public Html form(@PathParam("ownListing") PublicCode code) {
        Listing listing = find(code);
        if (!listing.state().isWritable()) {
            throw Refusal.conflict();
        }
        return page(listing, pages.filled(listing));
    }

    @POST
    @Access(Audience.SIGNED_IN)
    public Response rewrite(@PathParam("ownListing") PublicCode code, MultivaluedMap<String, String> sent) {
        Listing listing = find(code);
        Form form = Form.of(sent);
        Optional<LocalDate> end = pages.end(form);
        Optional<ListingFacts> facts = pages.read(form, listing.networkId(), market.crisisOf(listing.crisis()));
        if (form.isWrong()) {
            return Response.status(400).entity(page(listing, form)).build();
        }
        if (!writing.rewrite(caller.person().id(), code, facts.orElseThrow(), end.orElseThrow())) {
            throw Refusal.conflict();
        }
        return Redirect.to(OwnListingPages.addressOf(listing) + "/preview");
    }

    private Listing find(PublicCode code) {
        return listings.ofAuthor(caller.person().id(), code).orElseThrow(Refusal::notFound);
    }

    private Html page(Listing listing, Form form) {
        String back = OwnListingPages.addressOf(listing);
        return pages.page(
                listing.networkId(),
                market.crisisOf(listing.crisis()),
                form,
                back + "/change",
                back,
                Messages.in(caller.language()).text("listing.mine.one"));
    }
}
