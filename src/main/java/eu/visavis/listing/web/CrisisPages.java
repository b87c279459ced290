package eu.visavis.listing.web;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.CrisisFacts;
import eu.visavis.listing.CrisisMarket;
import eu.visavis.listing.CrisisMarkets;
import eu.visavis.network.Network;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.TextLanguages;
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
import java.util.Optional;

/** Setting up crisis marketplaces, and closing them. */
@Path("/network/marketplace/crises")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CrisisPages {
    private static final String ADDRESS = "/network/marketplace/crises";

    private final OpenMarketplace market;
    private final CrisisMarkets crises;
    private final Caller caller;

    @Inject
    CrisisPages(OpenMarketplace market, CrisisMarkets crises, Caller caller) {
        this.market = market;
        this.crises = crises;
        this.caller = caller;
    }

    CrisisPages() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * A crisis marketplace.
     *
     * @param language ISO 639-1 code of the language of its name
     * @param days in words
     * @param address of what everybody sees, or ""
     */
    public record Row(
            String code,
            String name,
            String language,
            String days,
            CrisisMarket.State state,
            boolean closed,
            String address) {}

    @GET
    @Access(Audience.MARKET_KEEPER)
    public Html list() {
        Network network = market.own();
        List<Row> rows = crises.of(network.id()).stream()
                .map(found -> row(network, found))
                .toList();
        return new Html("listing/crises", Map.of("rows", rows, "open", isOpen(network)));
    }

    @GET
    @Path("new")
    @Access(Audience.MARKET_KEEPER)
    public Html fresh() {
        return page(ADDRESS + "/new", CrisisForm.fresh(crises.today()), Optional.empty());
    }

    @POST
    @Path("new")
    @Access(Audience.MARKET_KEEPER)
    public Response begin(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<CrisisFacts> facts = CrisisForm.read(form, caller.language());
        List<Map<Language, String>> categories = CrisisForm.categories(form, caller.language());
        if (form.isWrong()) {
            return wrong(ADDRESS + "/new", form, Optional.empty());
        }
        CrisisMarket begun = crises.begin(market.own().id(), facts.orElseThrow(), categories)
                .orElseThrow(() -> new Refusal(Response.Status.CONFLICT, "listing.crisis.tooMany"));
        return Redirect.to(ADDRESS + "/" + begun.code());
    }

    @GET
    @Path("{crisis}")
    @Access(Audience.MARKET_KEEPER)
    public Html form(@PathParam("crisis") PublicCode code) {
        CrisisMarket found = find(code);
        return page(ADDRESS + "/" + code, CrisisForm.of(found.facts()), Optional.of(found));
    }

    @POST
    @Path("{crisis}")
    @Access(Audience.MARKET_KEEPER)
    public Response change(@PathParam("crisis") PublicCode code, MultivaluedMap<String, String> sent) {
        CrisisMarket found = find(code);
        Form form = Form.of(sent);
        Optional<CrisisFacts> facts = CrisisForm.read(form, caller.language());
        if (facts.isEmpty() || !crises.change(market.own().id(), code, facts.get())) {
            return wrong(ADDRESS + "/" + code, form, Optional.of(found));
        }
        return Redirect.to(ADDRESS);
    }

    @POST
    @Path("{crisis}/close")
    @Access(Audience.MARKET_KEEPER)
    public Response close(@PathParam("crisis") PublicCode code) {
        return closed(code, true);
    }

    @POST
    @Path("{crisis}/reopen")
    @Access(Audience.MARKET_KEEPER)
    public Response reopen(@PathParam("crisis") PublicCode code) {
        return closed(code, false);
    }

    private Response closed(PublicCode code, boolean closed) {
        if (!crises.close(market.own().id(), code, closed)) {
            throw Refusal.notFound();
        }
        return Redirect.to(ADDRESS + "/" + code);
    }

    private CrisisMarket find(PublicCode code) {
        return crises.find(market.own().id(), code).orElseThrow(Refusal::notFound);
    }

    private boolean isOpen(Network network) {
        return market.rules(network).open();
    }

    private Row row(Network network, CrisisMarket found) {
        CrisisFacts facts = found.facts();
        Formats formats = Formats.in(caller.language());
        return new Row(
                found.code().value(),
                found.textFor(caller.language()).name(),
                found.languageFor(caller.language()).code(),
                facts.until()
                        .map(until -> formats.dateRange(facts.from(), until))
                        .orElseGet(() -> formats.date(facts.from()) + " –"),
                found.stateOn(crises.today()),
                found.isClosed(),
                isOpen(network) && crises.isOpen(found)
                        ? "/networks/" + network.code() + "/marketplace/crises/" + found.code()
                        : "");
    }

    private Response wrong(String action, Form form, Optional<CrisisMarket> found) {
        return Response.status(400).entity(page(action, form, found)).build();
    }

    private Html page(String action, Form form, Optional<CrisisMarket> found) {
        Map<String, Object> values = new HashMap<>();
        values.put("action", action);
        values.put("form", form);
        values.put("languages", TextLanguages.of(form, caller.language(), CrisisForm.TEXTS));
        found.ifPresent(market -> values.put("row", row(this.market.own(), market)));
        return new Html("listing/crisis", values);
    }
}
