package eu.visavis.app.web;

import eu.visavis.agenda.PublicCalendar;
import eu.visavis.agenda.PublicEvent;
import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.CrisisNotices;
import eu.visavis.listing.Marketplaces;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkImages;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Networks;
import eu.visavis.network.Partner;
import eu.visavis.network.PartnerFacts;
import eu.visavis.network.Partners;
import eu.visavis.network.Project;
import eu.visavis.network.ShownImage;
import eu.visavis.network.TextKind;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What everybody sees of a network: what it is, its events and its partners. */
@Path("/networks/{network}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NetworkHomePage {
    private final Networks networks;
    private final NetworkTexts texts;
    private final Partners partners;
    private final NetworkImages images;
    private final PublicCalendar calendar;
    private final Marketplaces marketplaces;
    private final CrisisNotices crises;
    private final Caller caller;

    @Inject
    NetworkHomePage(
            Networks networks,
            NetworkTexts texts,
            Partners partners,
            NetworkImages images,
            PublicCalendar calendar,
            Marketplaces marketplaces,
            CrisisNotices crises,
            Caller caller) {
        this.networks = networks;
        this.texts = texts;
        this.partners = partners;
        this.images = images;
        this.calendar = calendar;
        this.marketplaces = marketplaces;
        this.crises = crises;
        this.caller = caller;
    }

    NetworkHomePage() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * The network.
     *
     * @param project programme and duration in words, or ""
     * @param welcome null if nothing always stands there
     */
    public record Home(String name, String project, NetworkTexts.Text welcome, List<PartnerRow> partners) {}

    /**
     * A partner in the list.
     *
     * @param place region and country in words
     */
    public record PartnerRow(PartnerFacts facts, Partner.Standing standing, String place, Optional<ShownImage> logo) {}

    @GET
    @Access(Audience.EVERYBODY)
    public Html home(@PathParam("network") PublicCode code) {
        Network network = networks.find(code).orElseThrow(Refusal::notFound);
        List<PublicEvent> events = calendar.of(network.id(), caller.language());
        Home home = new Home(
                texts.name(network, caller.language()),
                project(network.project()),
                texts.text(network.id(), TextKind.WELCOME, caller.language()).orElse(null),
                partners(network));
        return new Html(
                "network/home",
                Map.of(
                        "home",
                        home,
                        "coming",
                        StartPage.coming(events),
                        "past",
                        StartPage.past(events),
                        "marketplace",
                        StartPage.marketplace(network, marketplaces),
                        "crises",
                        crises.of(OptionalLong.of(network.id()), caller.language())));
    }

    private List<PartnerRow> partners(Network network) {
        Map<Long, ShownImage> logos = images.ofPartners(network);
        Formats formats = Formats.in(caller.language());
        return partners.of(network.id()).stream()
                .map(partner -> new PartnerRow(
                        partner.facts(),
                        partner.standing(),
                        partner.facts().place(formats),
                        Optional.ofNullable(logos.get(partner.id()))))
                .toList();
    }

    private String project(Project project) {
        return String.join(
                ", ",
                Stream.of(project.programme(), duration(project))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private String duration(Project project) {
        Formats formats = Formats.in(caller.language());
        Messages messages = Messages.in(caller.language());
        if (project.start().isPresent() && project.end().isPresent()) {
            return formats.dateRange(project.start().get(), project.end().get());
        }
        return project.start()
                .map(day -> messages.text("network.project.from", formats.date(day)))
                .or(() -> project.end().map(day -> messages.text("network.project.until", formats.date(day))))
                .orElse("");
    }
}
