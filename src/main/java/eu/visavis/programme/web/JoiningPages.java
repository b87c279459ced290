package eu.visavis.programme.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.programme.JoinOutcome;
import eu.visavis.programme.MeetingsMeanwhile;
import eu.visavis.programme.ProgrammeItem;
import eu.visavis.programme.ProgrammeItems;
import eu.visavis.programme.ProgrammeJoining;
import eu.visavis.registration.DeputyAct;
import eu.visavis.registration.DeputyActs;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The programme of an event as participants see it, with joining and leaving. */
@Path("/events/{event}/programme")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class JoiningPages {
    private final Events events;
    private final ProgrammeItems items;
    private final ProgrammeJoining joining;
    private final DeputyActs deputies;
    private final Caller caller;
    private final Clock clock;

    @Inject
    JoiningPages(
            Events events,
            ProgrammeItems items,
            ProgrammeJoining joining,
            DeputyActs deputies,
            Caller caller,
            Clock clock) {
        this.events = events;
        this.items = items;
        this.joining = joining;
        this.deputies = deputies;
        this.caller = caller;
        this.clock = clock;
    }

    JoiningPages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.PARTICIPANT)
    public Html programme() {
        return Html.page("programme/joining", page(Optional.empty(), Optional.empty()));
    }

    @POST
    @Path("{item}/join")
    @Access(Audience.PARTICIPANT)
    public Response join(@PathParam("event") String event, @PathParam("item") PublicCode code) {
        if (items.find(caller.eventId(), code).isEmpty()) {
            throw Refusal.notFound();
        }
        JoinOutcome outcome = noting(
                DeputyAct.Kind.JOINED,
                code,
                () -> joining.join(caller.eventId(), code, caller.participantId()),
                JoinOutcome::isIn);
        if (outcome.isIn()) {
            return Redirect.to(address(event, code));
        }
        return Response.status(Response.Status.CONFLICT)
                .entity(Html.page("programme/joining", page(Optional.of(code), Optional.of(notice(outcome)))))
                .build();
    }

    @POST
    @Path("{item}/leave")
    @Access(Audience.PARTICIPANT)
    public Response leave(@PathParam("event") String event, @PathParam("item") PublicCode code) {
        if (items.find(caller.eventId(), code).isEmpty()) {
            throw Refusal.notFound();
        }
        noting(
                DeputyAct.Kind.LEFT,
                code,
                () -> joining.leave(caller.eventId(), code, caller.participantId()),
                left -> left);
        return Redirect.to(address(event, code));
    }

    /** Staff may join and leave for somebody who called; that person sees it. */
    private <T> T noting(DeputyAct.Kind kind, PublicCode item, Supplier<T> work, Predicate<T> isDone) {
        return caller.isOnBehalf()
                ? deputies.noting(
                        new DeputyActs.Acting(caller.person().id(), caller.participantId()),
                        kind,
                        work,
                        outcome -> Optional.of(DeputyAct.Trace.of(item)).filter(trace -> isDone.test(outcome)))
                : work.get();
    }

    private JoiningPage page(Optional<PublicCode> refused, Optional<JoiningPage.Notice> notice) {
        Event event = events.get(caller.eventId());
        JoiningRows rows = new JoiningRows(
                event,
                items.counts(event.id()),
                items.ofParticipant(caller.participantId()),
                items.positions(event.id(), caller.participantId()),
                clock.instant(),
                caller.language());
        return new JoiningPage(
                event.code().value(),
                event.venue().town(),
                rows.days(
                        items.ofEvent(event.id()),
                        item -> notice.filter(
                                one -> refused.filter(item.code()::equals).isPresent())));
    }

    private JoiningPage.Notice notice(JoinOutcome outcome) {
        Messages messages = Messages.in(caller.language());
        if (outcome instanceof JoinOutcome.OtherItem other) {
            ProgrammeItem item = other.item();
            return new JoiningPage.Notice(
                    messages.text("programme.refused.item", item.title(caller.language())), "#" + item.code());
        }
        if (outcome instanceof JoinOutcome.Meetings meetings) {
            Event event = events.get(caller.eventId());
            MeetingsMeanwhile.Meanwhile first = meetings.meetings().get(0);
            String page = event.booking().isByParticipants() ? "/me/bookings/" : "/people/";
            return new JoiningPage.Notice(
                    messages.text(
                            "programme.refused.meeting",
                            first.partner(),
                            first.organisation(),
                            Formats.in(caller.language()).time(first.window().start(), event.zone())),
                    "/events/" + event.code() + page + first.partnerCode());
        }
        return new JoiningPage.Notice(messages.text("programme.refused.closed"), "");
    }

    private static String address(String event, PublicCode item) {
        return "/events/" + event + "/programme#" + item;
    }
}
