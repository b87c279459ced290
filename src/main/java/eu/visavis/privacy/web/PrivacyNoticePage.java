package eu.visavis.privacy.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Networks;
import eu.visavis.network.Notice;
import eu.visavis.network.Partner;
import eu.visavis.network.Partners;
import eu.visavis.privacy.RegisterWords;
import eu.visavis.privacy.RetentionTimes;
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

/** The privacy notice of a network: what the register says, in the reader's language, and the network's own words. */
@Path("/networks/{network}/privacy")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PrivacyNoticePage {
    private final Networks networks;
    private final Partners partners;
    private final NetworkTexts texts;
    private final RetentionTimes times;
    private final Caller caller;

    @Inject
    PrivacyNoticePage(Networks networks, Partners partners, NetworkTexts texts, RetentionTimes times, Caller caller) {
        this.networks = networks;
        this.partners = partners;
        this.texts = texts;
        this.times = times;
        this.caller = caller;
    }

    PrivacyNoticePage() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.EVERYBODY)
    public Html show(@PathParam("network") PublicCode code) {
        Network network = networks.find(code).orElseThrow(Refusal::notFound);
        Map<String, Object> values = new HashMap<>();
        values.put("network", texts.name(network, caller.language()));
        values.put("lead", partners.lead(network.id()).map(Partner::name).orElse(network.name()));
        values.put("rows", new RegisterWords(caller.language(), times.months(network.id())).rows());
        values.put("mine", mayChange(network));
        texts.text(network.id(), Notice.PRIVACY.kind(), caller.language()).ifPresent(own -> values.put("own", own));
        return new Html("privacy/notice", values);
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
