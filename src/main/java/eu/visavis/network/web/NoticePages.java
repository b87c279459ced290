package eu.visavis.network.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Networks;
import eu.visavis.network.Notice;
import eu.visavis.network.Partner;
import eu.visavis.network.Partners;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Imprint and accessibility statement of a network, linked at the foot of every page. The privacy notice stands there too,
 * with a longer address of its own, since it is made from the register of personal data.
 */
@Path("/networks/{network}/{notice}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NoticePages {
    private final Networks networks;
    private final Partners partners;
    private final NetworkTexts texts;
    private final Caller caller;

    @Inject
    NoticePages(Networks networks, Partners partners, NetworkTexts texts, Caller caller) {
        this.networks = networks;
        this.partners = partners;
        this.texts = texts;
        this.caller = caller;
    }

    NoticePages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.EVERYBODY)
    public Html notice(@PathParam("network") PublicCode code, @PathParam("notice") String slug) {
        Network network = networks.find(code).orElseThrow(Refusal::notFound);
        Notice notice =
                Notice.ofSlug(slug).filter(known -> known != Notice.PRIVACY).orElseThrow(Refusal::notFound);
        Optional<Partner> lead = partners.lead(network.id());
        Map<String, Object> values = new HashMap<>(Map.of(
                "notice",
                notice,
                "network",
                texts.name(network, caller.language()),
                "help",
                network.help(),
                "lead",
                lead.map(Partner::name).orElse(network.name()),
                "country",
                lead.map(partner -> Formats.in(caller.language()).country(partner.country()))
                        .orElse("")));
        texts.text(network.id(), notice.kind(), caller.language()).ifPresent(text -> values.put("own", text));
        values.put("mine", mayChange(network));
        return new Html("network/notice", values);
    }

    /** The page for changes is that of the network that the caller works for now. */
    private boolean mayChange(Network network) {
        return caller.isSignedIn()
                && caller.person().owner()
                && networks.ofStaff(caller.person().id())
                        .filter(own -> own.id() == network.id())
                        .isPresent();
    }
}
