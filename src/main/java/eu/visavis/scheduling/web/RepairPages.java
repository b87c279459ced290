package eu.visavis.scheduling.web;

import eu.visavis.event.Slot;
import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Participants;
import eu.visavis.scheduling.UnsoundPlan;
import eu.visavis.scheduling.repair.Incidents;
import eu.visavis.scheduling.repair.RepairRun;
import eu.visavis.scheduling.repair.RepairStep;
import eu.visavis.scheduling.repair.Repairs;
import eu.visavis.text.Messages;
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
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Organisers say what has come in between on the day, look at what Visavis proposes, and accept all or some of it. */
@Path("/events/{event}/repair")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RepairPages {
    private static final Logger LOG = Logger.getLogger(RepairPages.class.getName());

    private final Incidents incidents;
    private final Repairs repairs;
    private final RepairViews views;
    private final Participants participants;
    private final Caller caller;
    private final Clock clock;

    @Inject
    RepairPages(
            Incidents incidents,
            Repairs repairs,
            RepairViews views,
            Participants participants,
            Caller caller,
            Clock clock) {
        this.incidents = incidents;
        this.repairs = repairs;
        this.views = views;
        this.participants = participants;
        this.caller = caller;
        this.clock = clock;
    }

    RepairPages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html show(@PathParam("event") String event, @QueryParam("q") @DefaultValue("") String words) {
        return Html.page("repair/repair", views.page(event, words));
    }

    /** Seeks a repair anew. */
    @POST
    @Access(Audience.ORGANISER)
    public Response seek(@PathParam("event") String event, @FormParam("freeze") @DefaultValue("") String freeze) {
        repairs.request(
                caller.eventId(),
                RepairViews.freeze(freeze).orElseThrow(Refusal::conflict),
                caller.person().id());
        return proposal(event);
    }

    /** Somebody does not come, has gone, comes later or leaves earlier. */
    @POST
    @Path("people/{participant}")
    @Access(Audience.ORGANISER)
    public Response report(
            @PathParam("event") String event,
            @PathParam("participant") PublicCode who,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("at") @DefaultValue("") String typed) {
        if (participants.find(caller.eventId(), who).isEmpty()) {
            throw Refusal.notFound();
        }
        long by = caller.person().id();
        return answer(
                event,
                switch (kind) {
                    case "absent" -> incidents.absent(caller.eventId(), who, by);
                    case "gone" -> incidents.left(caller.eventId(), who, clock.instant(), by);
                    case "late" -> incidents.late(caller.eventId(), who, moment(typed), by);
                    case "left" -> incidents.left(caller.eventId(), who, moment(typed), by);
                    default -> throw Refusal.conflict();
                });
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeParseException e) {
            throw Refusal.conflict();
        }
    }

    /** Nobody can sit at a table from one slot to another. */
    @POST
    @Path("tables")
    @Access(Audience.ORGANISER)
    public Response close(
            @PathParam("event") String event,
            @FormParam("table") @DefaultValue("") String table,
            @FormParam("from") @DefaultValue("") String from,
            @FormParam("until") @DefaultValue("") String until) {
        List<Slot> coming = incidents.coming(caller.eventId());
        List<Slot> closing = coming.stream()
                .dropWhile(slot -> !String.valueOf(slot.id()).equals(from))
                .toList();
        int end =
                closing.stream().map(slot -> String.valueOf(slot.id())).toList().indexOf(until);
        int number = Form.number(table, 1, 9999).orElseThrow(Refusal::conflict);
        if (end < 0) {
            throw new Refusal(Response.Status.CONFLICT, "repair.order").backTo(address(event), "repair.back");
        }
        return answer(
                event,
                incidents.tableClosed(
                        caller.eventId(),
                        number,
                        closing.subList(0, end + 1),
                        caller.person().id()));
    }

    /** Nobody meets in a slot. */
    @POST
    @Path("slots")
    @Access(Audience.ORGANISER)
    public Response callOff(@PathParam("event") String event, @FormParam("slot") @DefaultValue("") String slot) {
        if (!slot.matches("\\d{1,18}")) {
            throw Refusal.conflict();
        }
        return answer(
                event,
                incidents.slotLost(
                        caller.eventId(), Long.parseLong(slot), caller.person().id()));
    }

    /** It is all right after all. */
    @POST
    @Path("incidents/{incident}/taken-back")
    @Access(Audience.ORGANISER)
    public Response takeBack(@PathParam("event") String event, @PathParam("incident") PublicCode incident) {
        if (!incidents.takeBack(caller.eventId(), incident, caller.person().id())) {
            throw Refusal.notFound();
        }
        return proposal(event);
    }

    /** Publishes what is accepted of the newest repair. */
    @POST
    @Path("acceptance")
    @Access(Audience.ORGANISER)
    public Response accept(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        RepairRun run = repairs.newest(caller.eventId())
                .filter(newest -> newest.code().value().equals(form.value("run")))
                .orElseThrow(() -> overtaken(event));
        List<Integer> groups = form.has("all", "yes") ? everything(run) : ticked(form);
        return switch (accept(event, run, groups)) {
            case PUBLISHED, NOTHING -> proposal(event);
            case OVERTAKEN, NOT_READY -> throw overtaken(event);
        };
    }

    private Repairs.Outcome accept(String event, RepairRun run, List<Integer> groups) {
        Messages messages = Messages.in(caller.language());
        try {
            return repairs.accept(
                    run, groups, messages.text("repair.note"), caller.person().id());
        } catch (UnsoundPlan unsound) {
            LOG.log(Level.SEVERE, "A repair was not published", unsound);
            String rules = unsound.rules().stream()
                    .map(rule -> messages.text("constraint." + rule))
                    .collect(Collectors.joining(", "));
            throw new Refusal(Response.Status.CONFLICT, "scheduling.unsound")
                    .about(rules)
                    .backTo(address(event), "repair.back");
        }
    }

    private List<Integer> everything(RepairRun run) {
        return repairs.steps(run).stream()
                .map(RepairStep::group)
                .flatMap(group -> group.stream().boxed())
                .distinct()
                .toList();
    }

    private static List<Integer> ticked(Form form) {
        return form.all("group").stream()
                .map(typed -> Form.number(typed, 0, 999_999_999))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Response answer(String event, Incidents.Outcome outcome) {
        if (outcome == Incidents.Outcome.DONE) {
            return proposal(event);
        }
        throw new Refusal(Response.Status.CONFLICT, "repair.refused." + outcome).backTo(address(event), "repair.back");
    }

    private static Refusal overtaken(String event) {
        return new Refusal(Response.Status.CONFLICT, "repair.overtaken").backTo(address(event), "repair.back");
    }

    private static Response proposal(String event) {
        return Redirect.to(address(event));
    }

    private static String address(String event) {
        return "/events/" + event + "/repair";
    }
}
