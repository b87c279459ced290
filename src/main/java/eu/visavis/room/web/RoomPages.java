package eu.visavis.room.web;

import eu.visavis.event.Event;
import eu.visavis.event.EventFormat;
import eu.visavis.event.Events;
import eu.visavis.room.RoomPattern;
import eu.visavis.room.Rooms;
import eu.visavis.room.VideoRooms;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an organiser states the video rooms of an event, and finds the meetings that need help. */
@Path("/events/{event}/settings/rooms")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RoomPages {
    private final Rooms rooms;
    private final OnlineMeetings meetings;
    private final Events events;
    private final Caller caller;

    @Inject
    RoomPages(Rooms rooms, OnlineMeetings meetings, Events events, Caller caller) {
        this.rooms = rooms;
        this.meetings = meetings;
        this.events = events;
        this.caller = caller;
    }

    RoomPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * What stands beside the form.
     *
     * @param isOnSite whether nobody can take part online
     * @param sample the address of a room in which nobody meets; "" if there are no rooms
     * @param query what was looked for among the meetings
     */
    public record Page(
            String event,
            String place,
            boolean isOnSite,
            String sample,
            String query,
            List<OnlineMeetings.Row> meetings,
            int more) {}

    @GET
    @Access(Audience.ORGANISER)
    public Html show(@PathParam("event") String event, @QueryParam("q") @DefaultValue("") String query) {
        Form form = rooms.of(caller.eventId())
                .map(stated -> Form.filled(Map.of(
                        "pattern", List.of(stated.pattern().address()),
                        "minutes", List.of(String.valueOf(stated.minutesBefore())))))
                .orElseGet(() -> Form.filled(Map.of("minutes", List.of(String.valueOf(VideoRooms.USUAL_MINUTES)))));
        return page(event, form, query);
    }

    @POST
    @Access(Audience.ORGANISER)
    public Response set(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<RoomPattern> pattern = pattern(form);
        Optional<Integer> minutes =
                form.read("minutes", typed -> Form.number(typed, 0, VideoRooms.MOST_MINUTES), "room.form.minutesWrong");
        if (form.isWrong()) {
            return Response.status(400).entity(page(event, form, "")).build();
        }
        rooms.set(caller.eventId(), pattern.orElseThrow(), minutes.orElseThrow());
        return Redirect.to(address(event));
    }

    private static Optional<RoomPattern> pattern(Form form) {
        String typed = form.required("pattern", RoomPattern.CHARACTERS, "room.form.missing");
        RoomPattern.fault(typed).ifPresent(fault -> form.wrong("pattern", "room.fault." + fault, RoomPattern.ROOM));
        return form.isWrong("pattern") ? Optional.empty() : Optional.of(new RoomPattern(typed));
    }

    /** Gives all rooms other addresses. */
    @POST
    @Path("renew")
    @Access(Audience.ORGANISER)
    public Response renew(@PathParam("event") String event) {
        rooms.renew(caller.eventId());
        return Redirect.to(address(event));
    }

    /** Takes all rooms away. */
    @POST
    @Path("off")
    @Access(Audience.ORGANISER)
    public Response close(@PathParam("event") String event) {
        rooms.close(caller.eventId());
        return Redirect.to(address(event));
    }

    private Html page(String code, Form form, String query) {
        Event event = events.get(caller.eventId());
        OnlineMeetings.Found found = meetings.toCome(event, query, caller.language());
        Page page = new Page(
                code,
                event.venue().town(),
                event.format() == EventFormat.ON_SITE,
                rooms.of(event.id()).map(VideoRooms::sample).orElse(""),
                query,
                found.rows(),
                found.more());
        return new Html("room/settings", Map.of("page", page, "form", form));
    }

    private static String address(String event) {
        return "/events/" + event + "/settings/rooms";
    }
}
