package eu.visavis.scheduling.web;

import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.scheduling.KeptPlan;
import eu.visavis.scheduling.PlanQueue;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ReleasePreview;
import eu.visavis.scheduling.ReleaseReading;
import eu.visavis.text.Formats;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs that were asked for together, to see what moving more published meetings brings. */
@Path("/events/{event}/schedule/trade-offs/{tradeOff}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TradeOffPages {
    private final PlanRuns runs;
    private final PlanQueue queue;
    private final ReleaseReading release;
    private final PublishedSchedule published;
    private final Events events;
    private final Caller caller;

    @Inject
    TradeOffPages(
            PlanRuns runs,
            PlanQueue queue,
            ReleaseReading release,
            PublishedSchedule published,
            Events events,
            Caller caller) {
        this.runs = runs;
        this.queue = queue;
        this.release = release;
        this.published = published;
        this.events = events;
        this.caller = caller;
    }

    TradeOffPages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html show(@PathParam("event") String event, @PathParam("tradeOff") PublicCode code) {
        List<PlanRun> asked = find(code);
        Moments moments = Moments.of(events.get(caller.eventId()), caller.language());
        Optional<PlanRun> next =
                asked.stream().filter(run -> !run.state().isOver()).findFirst();
        return Html.page(
                "scheduling/tradeOff",
                new TradeOffPage(
                        event,
                        code.value(),
                        moments.span(asked.get(0).seconds()),
                        asked.get(0)
                                .kept()
                                .flatMap(KeptPlan::fixedBefore)
                                .map(moments::words)
                                .orElse(""),
                        next.map(queue::ahead).orElse(0),
                        rows(asked)));
    }

    /** Ends those that are not over; their best plans are kept. */
    @POST
    @Path("stop")
    @Access(Audience.ORGANISER)
    public Response stop(@PathParam("event") String event, @PathParam("tradeOff") PublicCode code) {
        // The last first, so that none of them begins when the one before it ends.
        List<PlanRun> asked = find(code);
        for (int i = asked.size() - 1; i >= 0; i--) {
            runs.stop(asked.get(i));
        }
        return Redirect.to(address(event, code));
    }

    /** The address of the page of these runs. */
    static String address(String event, PublicCode code) {
        return "/events/" + event + "/schedule/trade-offs/" + code;
    }

    private List<PlanRun> find(PublicCode code) {
        List<PlanRun> asked = runs.ofTradeOff(caller.eventId(), code);
        if (asked.isEmpty()) {
            throw Refusal.notFound();
        }
        return asked;
    }

    private List<TradeOffPage.Row> rows(List<PlanRun> asked) {
        List<PlanVersion> versions = published.versions(caller.eventId());
        PlanRun first = asked.get(0);
        Map<Long, ReleasePreview> previews = release.previews(asked.stream()
                .filter(run -> run.hasPlan() && run.state().isOver())
                .toList());
        return asked.stream()
                .map(run -> new TradeOffPage.Row(
                        run.code().value(),
                        run.kept().orElse(KeptPlan.LOOSELY).mostMoved(),
                        RunTag.key(run),
                        RunTag.look(run),
                        run.state().isOver(),
                        run.hasPlan(),
                        run.figures().placed(),
                        gain(first, run),
                        Progress.share(run),
                        run.figures().idleGaps(),
                        Optional.ofNullable(previews.get(run.id())),
                        versions.stream()
                                .filter(version -> version.isOf(run))
                                .map(version -> String.valueOf(version.number()))
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    private String gain(PlanRun first, PlanRun run) {
        int gain = run.figures().placed() - first.figures().placed();
        boolean says = first.hasPlan() && run.hasPlan() && gain != 0;
        return says ? (gain > 0 ? "+" : "−") + Formats.in(caller.language()).number(Math.abs(gain)) : "";
    }
}
