package eu.visavis.api;

import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TokenScope;
import eu.visavis.scheduling.KeptPlan;
import eu.visavis.scheduling.PlanAim;
import eu.visavis.scheduling.PlanOrder;
import eu.visavis.scheduling.PlanOutlook;
import eu.visavis.scheduling.PlanQueue;
import eu.visavis.scheduling.PlanRelease;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.UnsoundPlan;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Needs;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Runs of the solver: start, watch, stop, publish. */
@Path("/api/v1/events/{event}/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RunsResource {
    private static final Logger LOG = Logger.getLogger(RunsResource.class.getName());

    private final PlanRuns runs;
    private final PlanQueue queue;
    private final PlanOutlook outlook;
    private final PlanRelease release;
    private final PublishedSchedule published;
    private final Events events;
    private final RunTicker ticker;
    private final Caller caller;

    @PathParam("event")
    private String event;

    @Inject
    RunsResource(
            PlanRuns runs,
            PlanQueue queue,
            PlanOutlook outlook,
            PlanRelease release,
            PublishedSchedule published,
            Events events,
            RunTicker ticker,
            Caller caller) {
        this.runs = runs;
        this.queue = queue;
        this.outlook = outlook;
        this.release = release;
        this.published = published;
        this.events = events;
        this.ticker = ticker;
        this.caller = caller;
    }

    RunsResource() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public RunList list(
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue(Span.USUAL) String limit) {
        Span span = Span.of(offset, limit);
        List<PlanRun> all = runs.newest(caller.eventId(), Integer.MAX_VALUE);
        var versions = published.versions(caller.eventId());
        return new RunList(
                span.of(all).stream()
                        .map(run -> RunView.of(run, queue.ahead(run), versions))
                        .toList(),
                span.within(all.size(), address() + "?"));
    }

    /** Asks for a run; while one of the event is open, that one is the answer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.SCHEDULE)
    public Response start(byte[] body) {
        Fields fields = Fields.of(body);
        int seconds = fields.number("seconds", 1, 3600).orElse(0);
        if (!fields.isWrong() && !PlanOrder.SECONDS.contains(seconds)) {
            String choices = PlanOrder.SECONDS.stream().map(String::valueOf).collect(Collectors.joining(", "));
            fields.wrong("seconds", "api.field.choice", choices);
        }
        boolean pending = fields.flag("include_pending", false);
        PlanAim aim = NewAim.read(fields);
        Optional<KeptPlan> kept = NewKeep.read(
                fields,
                published.version(caller.eventId()).isPresent(),
                events.get(caller.eventId()).zone());
        fields.refuseIfWrong();
        Readiness.require(outlook.of(caller.eventId()), pending);
        PlanOrder order = new PlanOrder(seconds, pending, aim, kept);
        PlanRun run = runs.request(caller.eventId(), caller.person().id(), order);
        return Response.accepted(RunView.of(run, queue.ahead(run), List.of()))
                .location(URI.create(address() + "/" + run.code()))
                .build();
    }

    @GET
    @Path("{run}")
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public RunView run(@PathParam("run") PublicCode code) {
        PlanRun run = find(code);
        return RunView.of(run, queue.ahead(run), published.versions(caller.eventId()));
    }

    /** One event a second while the run goes on, and a last one when it is over. */
    @GET
    @Path("{run}/progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public void watch(@PathParam("run") PublicCode code, @Context SseEventSink sink, @Context Sse sse) {
        ticker.watch(find(code), sink, sse);
    }

    @POST
    @Path("{run}/stop")
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.SCHEDULE)
    public Response stop(@PathParam("run") PublicCode code) {
        PlanRun run = find(code);
        runs.stop(run);
        return Response.accepted(RunView.of(runs.get(run.id()), 0, List.of())).build();
    }

    @POST
    @Path("{run}/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.PUBLISH)
    public Response publish(@PathParam("run") PublicCode code, byte[] body) {
        PlanRun run = find(code);
        Fields fields = Fields.of(body);
        int base = fields.number("base_version", 0, 1_000_000).orElse(0);
        fields.refuseIfWrong();
        switch (outcome(run, base + 1)) {
            case PUBLISHED -> {}
            case OVERTAKEN -> throw new Problem(ProblemKind.OVERTAKEN);
            case UNCHANGED -> throw new Problem(ProblemKind.UNCHANGED);
            case NOT_READY -> throw new Problem(ProblemKind.NOT_READY);
        }
        Publication publication = published.versions(caller.eventId()).stream()
                .filter(version -> version.number() == base + 1)
                .findFirst()
                .map(Publication::of)
                .orElseThrow();
        return Response.created(URI.create("/api/v1/events/" + event + "/schedule"))
                .entity(publication)
                .build();
    }

    private PlanRelease.Outcome outcome(PlanRun run, int number) {
        try {
            return release.publish(run, number, caller.person().id());
        } catch (UnsoundPlan unsound) {
            LOG.log(Level.SEVERE, "A plan was not published", unsound);
            throw new Problem(
                    ProblemKind.UNSOUND,
                    unsound.rules().stream()
                            .map(rule -> new Problem.Mistake("", "constraint." + rule))
                            .toList());
        }
    }

    private PlanRun find(PublicCode code) {
        return runs.find(caller.eventId(), code).orElseThrow(Refusal::notFound);
    }

    private String address() {
        return "/api/v1/events/" + event + "/runs";
    }
}
