package eu.visavis.network.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Controllers;
import eu.visavis.network.HelpContact;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Networks;
import eu.visavis.network.Partner;
import eu.visavis.network.PartnerFacts;
import eu.visavis.network.Regions;
import eu.visavis.text.Formats;
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

/** Who answers for people's data in a network, and for what; for everybody to read. */
@Path("/networks/{network}/responsibility")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ControllersPage {
    private final Networks networks;
    private final NetworkTexts texts;
    private final Controllers controllers;
    private final Caller caller;

    @Inject
    ControllersPage(Networks networks, NetworkTexts texts, Controllers controllers, Caller caller) {
        this.networks = networks;
        this.texts = texts;
        this.controllers = controllers;
        this.caller = caller;
    }

    ControllersPage() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * The arrangement in words.
     *
     * @param lead name of the lead partner, or of the network if none leads
     * @param organising names in one line, or ""
     * @param reading names in one line, or ""
     */
    public record View(
            String code,
            String network,
            boolean joint,
            String lead,
            List<Row> rows,
            String organising,
            List<Row> offices,
            String reading,
            HelpContact help) {}

    /**
     * A partner.
     *
     * @param place region and country
     * @param areas from where it looks after participants
     */
    public record Row(String name, String place, String areas, PartnerFacts.Contact contact) {}

    @GET
    @Access(Audience.EVERYBODY)
    public Html show(@PathParam("network") PublicCode code) {
        Network network = networks.find(code).orElseThrow(Refusal::notFound);
        Controllers.Arrangement stated = controllers.of(network.id());
        String name = texts.name(network, caller.language());
        return Html.page(
                "network/controllers",
                new View(
                        code.value(),
                        name,
                        stated.isJoint(),
                        stated.lead().map(Partner::name).orElse(name),
                        stated.joint().stream().map(this::row).toList(),
                        names(stated.organising()),
                        stated.offices().stream().map(this::row).toList(),
                        names(stated.reading()),
                        network.help()));
    }

    private Row row(Partner partner) {
        Formats formats = Formats.in(caller.language());
        List<String> areas = partner.areas().stream()
                .map(area -> Regions.all().name(area, formats))
                .toList();
        return new Row(
                partner.name(),
                partner.facts().place(formats),
                formats.list(areas),
                partner.facts().contact());
    }

    private String names(List<Partner> some) {
        return some.isEmpty()
                ? ""
                : Formats.in(caller.language())
                        .list(some.stream().map(Partner::name).toList());
    }
}
