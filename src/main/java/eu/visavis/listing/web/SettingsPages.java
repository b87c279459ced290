package eu.visavis.listing.web;

import eu.visavis.kernel.Right;
import eu.visavis.listing.ListingReview;
import eu.visavis.listing.MarketplaceSettings;
import eu.visavis.listing.Marketplaces;
import eu.visavis.network.Look;
import eu.visavis.network.Network;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opening the marketplace of a network, and its rules; from here moderators and organisers go on. */
@Path("/network/marketplace")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SettingsPages {
    private static final int MOST_HOSTS = 20;

    private final OpenMarketplace market;
    private final Marketplaces marketplaces;
    private final ListingReview review;
    private final Caller caller;

    @Inject
    SettingsPages(OpenMarketplace market, Marketplaces marketplaces, ListingReview review, Caller caller) {
        this.market = market;
        this.marketplaces = marketplaces;
        this.review = review;
        this.caller = caller;
    }

    SettingsPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.PLANNER)
    public Html form(@QueryParam("saved") String saved) {
        MarketplaceSettings.Rules rules = market.rules(market.own());
        return page(
                Form.filled(Map.of(
                        "open", rules.open() ? List.of("yes") : List.of(),
                        "months", List.of(String.valueOf(rules.months())),
                        "answerDays", List.of(String.valueOf(rules.answerDays())),
                        "hosts", List.of(String.join("\n", rules.hosts())))),
                "yes".equals(saved));
    }

    @POST
    @Access(Audience.PLANNER)
    public Response change(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<Integer> months =
                form.read("months", typed -> Form.number(typed, 1, 24), "listing.settings.monthsWrong");
        Optional<Integer> days =
                form.read("answerDays", typed -> Form.number(typed, 1, 60), "listing.settings.answerDaysWrong");
        List<String> hosts = hosts(form);
        if (form.isWrong()) {
            return Response.status(400).entity(page(form, false)).build();
        }
        marketplaces.change(
                market.own().id(),
                new MarketplaceSettings.Rules(
                        form.has("open", "yes"), months.orElseThrow(), days.orElseThrow(), hosts));
        return Redirect.to("/network/marketplace?saved=yes");
    }

    private static List<String> hosts(Form form) {
        List<String> hosts = Arrays.stream(
                        form.optional("hosts", 2000).toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(host -> !host.isEmpty())
                .distinct()
                .toList();
        if (hosts.size() > MOST_HOSTS || !hosts.stream().allMatch(Look::isHost)) {
            form.wrong("hosts", "listing.settings.hostsWrong", MOST_HOSTS);
        }
        return hosts;
    }

    private Html page(Form form, boolean saved) {
        Network network = market.own();
        Map<String, Object> values = new HashMap<>();
        values.put("form", form);
        values.put("saved", saved);
        values.put("address", market.rules(network).open() ? "/networks/" + network.code() + "/marketplace" : "");
        values.put(
                "waiting",
                caller.person().rights().contains(Right.MODERATE_MARKETPLACE)
                        ? review.queue(network.id()).size()
                        : -1);
        return new Html("listing/settings", values);
    }
}
