package eu.visavis.hall.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.hall.HallScreens;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.OptionalLong;

/** The big screen on which nobody is signed in: the secret in the address is the proof. */
@Path("/hall/{token}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HallScreenPages {
    private final HallScreens screens;
    private final HallViews views;
    private final Events events;
    private final Caller caller;

    @Inject
    HallScreenPages(HallScreens screens, HallViews views, Events events, Caller caller) {
        this.screens = screens;
        this.views = views;
        this.events = events;
        this.caller = caller;
    }

    HallScreenPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.EVERYBODY)
    public Html screen(@PathParam("token") String secret, @QueryParam("lang") @DefaultValue("") String lang) {
        return Html.page("hall/screen", page(secret, lang));
    }

    /** What changes on the screen while it stands there. */
    @GET
    @Path("slots")
    @Access(Audience.EVERYBODY)
    public Html slots(@PathParam("token") String secret, @QueryParam("lang") @DefaultValue("") String lang) {
        return Html.page("hall/slots", page(secret, lang));
    }

    private HallPage page(String secret, String lang) {
        OptionalLong found = screens.find(secret);
        Event event = events.get(found.orElseThrow(Refusal::notFound));
        OptionalLong site = caller.site();
        if (site.isPresent() && site.getAsLong() != event.networkId()) {
            throw Refusal.notFound(); // nothing of another network exists below a host name
        }
        caller.actsOn(event.id(), event.networkId());
        return views.page("/hall/" + secret, lang, Optional.empty());
    }
}
