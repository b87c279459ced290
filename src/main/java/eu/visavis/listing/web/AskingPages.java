package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.InterestDesk;
import eu.visavis.listing.InterestMessage;
import eu.visavis.listing.ListingFacts;
import eu.visavis.listing.ListingReport;
import eu.visavis.listing.ListingReports;
import eu.visavis.listing.PublishedListing;
import eu.visavis.listing.PublishedListings;
import eu.visavis.listing.Publishers;
import eu.visavis.network.Network;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Expressing interest in a public entry, and reporting it. */
@Path("/networks/{network}/marketplace/{listing}/interest")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AskingPages {
    private static final int MOST_CLAIMED = 1_000_000;

    private final OpenMarketplace market;
    private final PublishedListings published;
    private final InterestDesk desk;
    private final ListingReports reports;
    private final Publishers publishers;
    private final ListingViews views;
    private final Caller caller;

    @Inject
    AskingPages(
            OpenMarketplace market,
            PublishedListings published,
            InterestDesk desk,
            ListingReports reports,
            Publishers publishers,
            ListingViews views,
            Caller caller) {
        this.market = market;
        this.published = published;
        this.desk = desk;
        this.reports = reports;
        this.publishers = publishers;
        this.views = views;
        this.caller = caller;
    }

    AskingPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.SIGNED_IN)
    public Html form(@PathParam("network") PublicCode code, @PathParam("listing") PublicCode listing) {
        Network network = market.of(code);
        String organisation = publishers
                .of(caller.person().id(), network.id())
                .map(ListingFacts.Publisher::name)
                .orElse("");
        return page(network, find(network, listing), Form.filled(Map.of("organisation", List.of(organisation))));
    }

    @POST
    @Access(Audience.SIGNED_IN)
    public Response ask(
            @PathParam("network") PublicCode code,
            @PathParam("listing") PublicCode listing,
            MultivaluedMap<String, String> sent) {
        Network network = market.of(code);
        PublishedListing shown = find(network, listing);
        Form form = Form.of(sent);
        String organisation =
                ListingForm.line(form.required("organisation", 300, "registration.form.organisationMissing"));
        String message = form.required("message", InterestMessage.MOST, "listing.interest.messageMissing");
        int quantity = shown.isTakenInParts()
                ? form.read("quantity", typed -> Form.number(typed, 1, MOST_CLAIMED), "listing.form.quantityWrong")
                        .orElse(0)
                : 0;
        if (form.isWrong()) {
            return wrong(network, shown, form);
        }
        InterestDesk.Outcome outcome = desk.express(
                        network.id(), listing, caller.person().id(), organisation, quantity, message)
                .orElseThrow(Refusal::notFound);
        if (outcome == InterestDesk.Outcome.TOO_MUCH) {
            form.wrong("quantity", "listing.interest.tooMuch", desk.left(shown));
            return wrong(network, shown, form);
        }
        InterestPages.require(outcome);
        return Redirect.to("/me/marketplace");
    }

    /** Tells moderators of something wrong with an entry. */
    @POST
    @Path("report")
    @Access(Audience.SIGNED_IN)
    public Response report(
            @PathParam("network") PublicCode code,
            @PathParam("listing") PublicCode listing,
            MultivaluedMap<String, String> sent) {
        Network network = market.of(code);
        PublishedListing shown = find(network, listing);
        Form form = Form.of(sent);
        String reason = form.required("reason", ListingReport.MOST, "listing.report.reasonMissing");
        if (form.isWrong()) {
            return wrong(network, shown, form);
        }
        if (!reports.report(network.id(), listing, caller.person().id(), reason)) {
            throw Refusal.notFound();
        }
        return Redirect.to("/networks/" + code + "/marketplace/" + listing + "?reported=yes");
    }

    private Response wrong(Network network, PublishedListing shown, Form form) {
        return Response.status(400).entity(page(network, shown, form)).build();
    }

    private PublishedListing find(Network network, PublicCode listing) {
        return published.find(network.id(), listing).orElseThrow(Refusal::notFound);
    }

    private Html page(Network network, PublishedListing shown, Form form) {
        Map<String, Object> values = new HashMap<>();
        values.put("form", form);
        values.put("view", views.of(shown));
        values.put("base", "/networks/" + network.code() + "/marketplace/" + shown.code());
        values.put("left", shown.isTakenInParts() ? desk.left(shown) : -1);
        return new Html("listing/ask", values);
    }
}
