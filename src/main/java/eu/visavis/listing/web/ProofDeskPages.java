package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.Listing;
import eu.visavis.listing.ListingProofs;
import eu.visavis.network.OfficeNames;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.SentDocument;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** A document of an entry before a moderator. */
@Path("/network/marketplace/review/{submitted}/proofs/{proof}")
@RequestScoped
public class ProofDeskPages {
    private final OpenMarketplace market;
    private final ReviewedListings reviewed;
    private final ListingProofs proofs;
    private final OfficeNames offices;
    private final Caller caller;

    @Inject
    ProofDeskPages(
            OpenMarketplace market,
            ReviewedListings reviewed,
            ListingProofs proofs,
            OfficeNames offices,
            Caller caller) {
        this.market = market;
        this.reviewed = reviewed;
        this.proofs = proofs;
        this.offices = offices;
        this.caller = caller;
    }

    ProofDeskPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.MODERATOR)
    public Response file(@PathParam("submitted") PublicCode code, @PathParam("proof") PublicCode proof) {
        return SentDocument.file(
                proof.value(), proofs.file(reviewed.get(code), proof).orElseThrow(Refusal::notFound));
    }

    @POST
    @Path("check")
    @Access(Audience.MODERATOR)
    public Response check(@PathParam("submitted") PublicCode code, @PathParam("proof") PublicCode proof) {
        Listing listing = reviewed.get(code);
        String office = offices.of(market.own(), caller.person().id(), caller.language());
        if (!proofs.check(listing, proof, office)) {
            throw Refusal.notFound();
        }
        return Redirect.to(ReviewPages.addressOf(listing));
    }
}
