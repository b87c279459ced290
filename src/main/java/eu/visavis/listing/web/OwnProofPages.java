package eu.visavis.listing.web;

import eu.visavis.kernel.Document;
import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.Listing;
import eu.visavis.listing.ListingProof;
import eu.visavis.listing.ListingProofs;
import eu.visavis.listing.ListingWriting;
import eu.visavis.listing.Listings;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.SentDocument;
import eu.visavis.web.SentParts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of an own entry. */
@Path("/me/marketplace/{ownListing}/proofs")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OwnProofPages {
    private final Listings listings;
    private final ListingProofs proofs;
    private final ListingWriting writing;
    private final Caller caller;

    @Inject
    OwnProofPages(Listings listings, ListingProofs proofs, ListingWriting writing, Caller caller) {
        this.listings = listings;
        this.proofs = proofs;
        this.writing = writing;
        this.caller = caller;
    }

    OwnProofPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** An entry with its documents. */
    public record Page(String base, String title, String language, List<ProofView> proofs) {}

    @GET
    @Access(Audience.SIGNED_IN)
    public Html list(@PathParam("ownListing") PublicCode code) {
        return page(find(code), Form.empty());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Audience.SIGNED_IN)
    public Response add(@PathParam("ownListing") PublicCode code, List<EntityPart> parts) throws IOException {
        Listing listing = find(code);
        SentParts sent = SentParts.read(parts, Document.MAX_BYTES);
        Form form = sent.form();
        String name = form.required("name", ListingProof.MOST_NAME, "listing.proof.nameMissing");
        Optional<LocalDate> until = form.value("until").isEmpty()
                ? Optional.empty()
                : form.read("until", Form::day, "event.form.dateMissing");
        Optional<Document> document = SentDocument.require(sent, "file");
        if (form.isWrong()) {
            return Response.status(400).entity(page(listing, form)).build();
        }
        if (!proofs.add(listing, name.replaceAll("\\s+", " "), until, document.orElseThrow())) {
            form.wrong("name", "listing.proof.tooMany");
            return Response.status(409).entity(page(listing, form)).build();
        }
        return Redirect.to(base(listing));
    }

    @POST
    @Path("{proof}/remove")
    @Access(Audience.SIGNED_IN)
    public Response remove(@PathParam("ownListing") PublicCode code, @PathParam("proof") PublicCode proof) {
        Listing listing = find(code);
        if (!proofs.remove(listing, proof)) {
            throw Refusal.notFound();
        }
        return Redirect.to(base(listing));
    }

    @GET
    @Path("{proof}")
    @Produces(MediaType.WILDCARD)
    @Access(Audience.SIGNED_IN)
    public Response file(@PathParam("ownListing") PublicCode code, @PathParam("proof") PublicCode proof) {
        return SentDocument.file(proof.value(), proofs.file(find(code), proof).orElseThrow(Refusal::notFound));
    }

    private Html page(Listing listing, Form form) {
        Page page = new Page(
                base(listing),
                listing.facts().words().title(),
                listing.facts().words().language(),
                ProofView.of(proofs.of(listing), writing.today(), Formats.in(caller.language())));
        return new Html("listing/ownProofs", Map.of("page", page, "form", form));
    }

    private static String base(Listing listing) {
        return OwnListingPages.addressOf(listing) + "/proofs";
    }

    private Listing find(PublicCode code) {
        return listings.ofAuthor(caller.person().id(), code)
                .filter(listing -> caller.site().isEmpty() || caller.site().getAsLong() == listing.networkId())
                .orElseThrow(Refusal::notFound);
    }
}
