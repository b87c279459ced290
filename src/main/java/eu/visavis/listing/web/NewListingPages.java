package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.CrisisMarket;
import eu.visavis.listing.Listing;
import eu.visavis.listing.ListingFacts;
import eu.visavis.listing.ListingWriting;
import eu.visavis.listing.Publishers;
import eu.visavis.network.Network;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Beginning an entry. */
@Path("/networks/{network}/marketplace/new")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NewListingPages {
    private final OpenMarketplace market;
    private final ListingWriting writing;
    private final Publishers publishers;
    private final WritingPage pages;
    private final Caller caller;

    @Inject
    NewListingPages(
            OpenMarketplace market, ListingWriting writing, Publishers publishers, WritingPage pages, Caller caller) {
        this.market = market;
        this.writing = writing;
        this.publishers = publishers;
        this.pages = pages;
        this.caller = caller;
    }

    NewListingPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.SIGNED_IN)
    public Html fresh(
            @PathParam("network") PublicCode code,
            @QueryParam("side") @DefaultValue("") String side,
            @QueryParam("in") String in) {
        Network network = market.of(code);
        Optional<CrisisMarket> crisis = market.crisis(network, in);
        Map<String, List<String>> values = new HashMap<>();
        publishers
                .of(caller.person().id(), network.id())
                .ifPresent(publisher -> ListingForm.publisher(values, publisher, Formats.in(caller.language())));
        values.put("side", List.of(side));
        values.put("language", List.of(caller.language().code()));
        values.put("spoken", List.of(caller.language().code()));
        values.put("end", List.of(writing.usualEnd(network.id()).toString()));
        return page(network, crisis, Form.filled(values));
    }

    @POST
    @Access(Audience.SIGNED_IN)
    public Response write(
            @PathParam("network") PublicCode code, @QueryParam("in") String in, MultivaluedMap<String, String> sent) {
        Network network = market.of(code);
        Optional<CrisisMarket> crisis = market.crisis(network, in);
        Form form = Form.of(sent);
        Optional<LocalDate> end = pages.end(form);
        Optional<ListingFacts> facts = pages.read(form, network.id(), crisis);
        if (form.isWrong()) {
            return Response.status(400).entity(page(network, crisis, form)).build();
        }
        Listing listing = writing.begin(
                        network.id(), crisis, caller.person().id(), facts.orElseThrow(), end.orElseThrow())
                .orElseThrow(() -> new Refusal(Response.Status.CONFLICT, "listing.tooMany"));
        return Redirect.to(OwnListingPages.addressOf(listing) + "/preview");
    }

    private Html page(Network network, Optional<CrisisMarket> crisis, Form form) {
        String base = "/networks/" + network.code() + "/marketplace";
        return crisis.map(found -> pages.page(
                        network.id(),
                        crisis,
                        form,
                        base + "/new?in=" + found.code(),
                        base + "/crises/" + found.code(),
                        found.textFor(caller.language()).name()))
                .orElseGet(() -> pages.page(
                        network.id(),
                        crisis,
                        form,
                        base + "/new",
                        base,
                        Messages.in(caller.language()).text("listing.title")));
    }
}
