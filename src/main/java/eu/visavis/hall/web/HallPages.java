package eu.visavis.hall.web;

import eu.visavis.hall.HallReading;
import eu.visavis.hall.HallScreens;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
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
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Opening and closing the big screen of an event, and trying it before the day. */
@Path("/events/{event}/hall")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HallPages {
    /** Before the first slot: time to turn the sound on, and to hear the gong. */
    private static final int REHEARSAL_SECONDS = 40;

    private final HallScreens screens;
    private final HallReading hall;
    private final HallViews views;
    private final Caller caller;

    @Inject
    HallPages(HallScreens screens, HallReading hall, HallViews views, Caller caller) {
        this.screens = screens;
        this.hall = hall;
        this.views = views;
        this.caller = caller;
    }

    HallPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * What organisers see of the screen.
     *
     * @param address of the screen, for browsers on which nobody is signed in; may be empty
     * @param rehearsal the moment with which a rehearsal begins; empty if no schedule is published
     */
    public record Opening(String event, String address, HallReading.Shown shown, String rehearsal) {}

    @GET
    @Access(Audience.ORGANISER)
    public Html show(@PathParam("event") String event) {
        return Html.page(
                "hall/opening",
                new Opening(
                        event,
                        screens.address(caller.eventId()).orElse(""),
                        hall.shown(caller.eventId()),
                        hall.begin(caller.eventId())
                                .map(begin ->
                                        begin.minusSeconds(REHEARSAL_SECONDS).toString())
                                .orElse("")));
    }

    @POST
    @Access(Audience.ORGANISER)
    public Response renew(@PathParam("event") String event) {
        screens.renew(caller.eventId());
        return Redirect.to("/events/" + event + "/hall");
    }

    @POST
    @Path("off")
    @Access(Audience.ORGANISER)
    public Response close(@PathParam("event") String event) {
        screens.close(caller.eventId());
        return Redirect.to("/events/" + event + "/hall");
    }

    /** The screen for whoever receives people, and for organisers who try it at another moment. */
    @GET
    @Path("screen")
    @Access(Audience.ENTRANCE)
    public Html screen(
            @PathParam("event") String event,
            @QueryParam("lang") @DefaultValue("") String lang,
            @QueryParam("at") @DefaultValue("") String at) {
        return Html.page("hall/screen", views.page("/events/" + event + "/hall/screen", lang, moment(at)));
    }

    /** What changes on the screen while it stands there. */
    @GET
    @Path("screen/slots")
    @Access(Audience.ENTRANCE)
    public Html slots(
            @PathParam("event") String event,
            @QueryParam("lang") @DefaultValue("") String lang,
            @QueryParam("at") @DefaultValue("") String at) {
        return Html.page("hall/slots", views.page("/events/" + event + "/hall/screen", lang, moment(at)));
    }

    private static Optional<Instant> moment(String at) {
        try {
            return at.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(at));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // an address typed wrong shows the clock of the server
        }
    }
}
