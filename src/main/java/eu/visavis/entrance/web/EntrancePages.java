package eu.visavis.entrance.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Arrivals;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Who comes, who has come, and where each of them has to be next: for those who receive people. Addresses are not shown. */
@Path("/events/{event}/entrance")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class EntrancePages {
    /** More than that is found faster by typing. */
    private static final int MOST = 50;

    private static final String MISSING = "missing";

    private final Events events;
    private final GuestList guests;
    private final Arrivals arrivals;
    private final Caller caller;

    @Inject
    EntrancePages(Events events, GuestList guests, Arrivals arrivals, Caller caller) {
        this.events = events;
        this.guests = guests;
        this.arrivals = arrivals;
        this.caller = caller;
    }

    EntrancePages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * What the page shows.
     *
     * @param found how many fit the words; no more than 50 of them are shown
     * @param here how many of all have come
     */
    public record View(String code, String words, List<Guest> rows, int found, int here, int all, String place) {}

    @GET
    @Access(Audience.ENTRANCE)
    public Html show(@PathParam("event") String code, @QueryParam("q") @DefaultValue("") String words) {
        Event event = events.get(caller.eventId());
        Formats formats = Formats.in(caller.language());
        List<Registration> all = guests.all(event, formats);
        List<Registration> found =
                all.stream().filter(one -> GuestList.fits(one, words)).toList();
        int here = (int) all.stream()
                .filter(one -> one.participant().arrivedAt().isPresent())
                .count();
        return Html.page(
                "entrance/list",
                new View(
                        code,
                        words,
                        guests.rows(found.stream().limit(MOST).toList(), event, formats),
                        found.size(),
                        here,
                        all.size(),
                        event.venue().town()));
    }

    /** Notes that somebody has come. */
    @POST
    @Path("{participant}/arrived")
    @Access(Audience.ENTRANCE)
    public Response arrived(
            @PathParam("event") String code,
            @PathParam("participant") PublicCode participant,
            MultivaluedMap<String, String> sent) {
        return after(arrivals.receive(caller.eventId(), participant), code, sent);
    }

    /** Takes back that somebody has come. */
    @POST
    @Path("{participant}/not-arrived")
    @Access(Audience.ENTRANCE)
    public Response notArrived(
            @PathParam("event") String code,
            @PathParam("participant") PublicCode participant,
            MultivaluedMap<String, String> sent) {
        return after(arrivals.takeBack(caller.eventId(), participant), code, sent);
    }

    /** Back to the list as it was searched, or to who is missing. */
    private static Response after(boolean known, String code, MultivaluedMap<String, String> sent) {
        if (!known) {
            throw Refusal.notFound();
        }
        String base = "/events/" + code + "/entrance";
        if (Form.of(sent).value("list").equals(MISSING)) {
            return Redirect.to(base + "/" + MISSING);
        }
        String words = Form.of(sent).value("q");
        String query = words.isEmpty() ? "" : "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return Redirect.to(base + query);
    }
}
