package eu.visavis.scheduling.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.scheduling.Announcement;
import eu.visavis.scheduling.PlanQueue;
import eu.visavis.scheduling.PlanRelease;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.scheduling.Telling;
import eu.visavis.scheduling.UnsoundPlan;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.Shells;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run: watching and stopping it, its result, and its publication. */
@Path("/events/{event}/schedule/runs/{run}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RunPages {
    private static final Logger LOG = Logger.getLogger(RunPages.class.getName());

    private final PlanRuns runs;
    private final PlanQueue queue;
    private final PlanRelease release;
    private final Results results;
    private final ProgressTicker ticker;
    private final Shells shells;
    private final Caller caller;
    private final Clock clock;

    @Inject
    RunPages(
            PlanRuns runs,
            PlanQueue queue,
            PlanRelease release,
            Results results,
            ProgressTicker ticker,
            Shells shells,
            Caller caller,
            Clock clock) {
        this.runs = runs;
        this.queue = queue;
        this.release = release;
        this.results = results;
        this.ticker = ticker;
        this.shells = shells;
        this.caller = caller;
        this.clock = clock;
    }

    RunPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html show(
            @PathParam("event") String event,
            @PathParam("run") PublicCode code,
            @QueryParam("reason") @DefaultValue("") String reason,
            @QueryParam("page") @DefaultValue("1") int page) {
        PlanRun run = find(code);
        Progress progress = Progress.of(run, runs.line(run.id()), queue.ahead(run), clock.instant());
        if (!run.state().isOver()) {
            return new Html("scheduling/run", Map.of("event", event, "run", code.value(), "page", progress));
        }
        return Html.page("scheduling/result", results.page(run, event, progress, reason, page));
    }

    @GET
    @Path("progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Access(Audience.ORGANISER)
    public void follow(@PathParam("run") PublicCode code, @Context SseEventSink sink, @Context Sse sse) {
        ticker.follow(find(code), sink, sse, shells.current());
    }

    @POST
    @Path("stop")
    @Access(Audience.ORGANISER)
    public Response stop(@PathParam("event") String event, @PathParam("run") PublicCode code) {
        runs.stop(find(code));
        return Redirect.to(address(event, code));
    }

    @POST
    @Path("publication")
    @Access(Audience.ORGANISER)
    public Response publish(
            @PathParam("event") String event,
            @PathParam("run") PublicCode code,
            @FormParam("number") @DefaultValue("0") int number,
            @FormParam("note") @DefaultValue("") String note,
            @FormParam("tell") @DefaultValue("CHANGED") String tell) {
        String clean = Form.clean(note).strip();
        Optional<Telling> telling = Stream.of(Telling.values())
                .filter(one -> one.name().equals(tell))
                .findFirst();
        if (clean.length() > Announcement.LONGEST_NOTE || telling.isEmpty()) {
            throw refused("scheduling.note").backTo(address(event, code), "scheduling.backToPlan");
        }
        return switch (outcome(code, event, number, new Announcement(clean, telling.get()))) {
            case PUBLISHED -> Redirect.to(address(event, code) + "#published");
            case OVERTAKEN ->
                throw refused("scheduling.overtaken").backTo("/events/" + event + "/schedule", "scheduling.back");
            case UNCHANGED ->
                throw refused("scheduling.unchanged").backTo(address(event, code), "scheduling.backToPlan");
            case NOT_READY ->
                throw refused("scheduling.notReady").backTo(address(event, code), "scheduling.backToPlan");
        };
    }

    private PlanRelease.Outcome outcome(PublicCode code, String event, int number, Announcement announcement) {
        try {
            return release.publish(
                    find(code), number, announcement, caller.person().id());
        } catch (UnsoundPlan unsound) {
            LOG.log(Level.SEVERE, "A plan was not published", unsound);
            Messages messages = Messages.in(caller.language());
            String rules = unsound.rules().stream()
                    .map(rule -> messages.text("constraint." + rule))
                    .collect(Collectors.joining(", "));
            throw refused("scheduling.unsound").about(rules).backTo(address(event, code), "scheduling.backToPlan");
        }
    }

    private PlanRun find(PublicCode code) {
        return runs.find(caller.eventId(), code).orElseThrow(Refusal::notFound);
    }

    private static Refusal refused(String key) {
        return new Refusal(Response.Status.CONFLICT, key);
    }

    static String address(String event, PublicCode code) {
        return "/events/" + event + "/schedule/runs/" + code;
    }
}
