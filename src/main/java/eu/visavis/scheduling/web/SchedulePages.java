package eu.visavis.scheduling.web;

import eu.visavis.event.Event;
import eu.visavis.event.EventFormat;
import eu.visavis.event.Events;
import eu.visavis.matchmaking.RequestOverview;
import eu.visavis.scheduling.KeptPlan;
import eu.visavis.scheduling.PlanAim;
import eu.visavis.scheduling.PlanOrder;
import eu.visavis.scheduling.PlanOutlook;
import eu.visavis.scheduling.PlanQueue;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
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

/** The schedule of an event: what is there, and the button that makes one. */
@Path("/events/{event}/schedule")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SchedulePages {
    private static final int RUNS_SHOWN = 50;

    private final PlanOutlook outlook;
    private final PlanRuns runs;
    private final PlanQueue queue;
    private final PublishedSchedule published;
    private final RequestOverview requests;
    private final Events events;
    private final Caller caller;

    @Inject
    SchedulePages(
            PlanOutlook outlook,
            PlanRuns runs,
            PlanQueue queue,
            PublishedSchedule published,
            RequestOverview requests,
            Events events,
            Caller caller) {
        this.outlook = outlook;
        this.runs = runs;
        this.queue = queue;
        this.published = published;
        this.requests = requests;
        this.events = events;
        this.caller = caller;
    }

    SchedulePages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html overview(@PathParam("event") String event, @QueryParam("preset") @DefaultValue("") String preset) {
        PlanAim aim = AimForm.of(preset)
                .or(() -> runs.newest(caller.eventId(), 1).stream().findFirst().map(PlanRun::aim))
                .orElseGet(PlanAim::balanced);
        Map<String, List<String>> values = AimForm.values(aim);
        values.put("seconds", List.of(String.valueOf(PlanOrder.USUAL_SECONDS)));
        values.put("keep", List.of(KeepForm.ANY));
        return overview(event, Form.filled(values));
    }

    @POST
    @Path("runs")
    @Access(Audience.ORGANISER)
    public Response make(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return read(event, form)
                .map(order -> Redirect.to(address(event, runs.request(caller.eventId(), organiser(), order))))
                .orElseGet(() -> wrong(event, form));
    }

    /** Asks for several runs at once that differ in how many published meetings may move. */
    @POST
    @Path("trade-offs")
    @Access(Audience.ORGANISER)
    public Response compare(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<PlanOrder> order = read(event, form);
        if (order.isEmpty()) {
            return wrong(event, form);
        }
        if (published.version(caller.eventId()).isEmpty()) {
            throw Refusal.conflict();
        }
        return Redirect.to(address(
                event,
                runs.requestTradeOff(caller.eventId(), organiser(), order.get()).get(0)));
    }

    private static String address(String event, PlanRun run) {
        return run.tradeOff()
                .map(code -> TradeOffPages.address(event, code))
                .orElseGet(() -> RunPages.address(event, run.code()));
    }

    private long organiser() {
        return caller.person().id();
    }

    private Response wrong(String event, Form form) {
        return Response.status(400).entity(overview(event, form)).build();
    }

    /** Reads what is to be made; empty if something is wrong, which the form notes, or missing. */
    private Optional<PlanOrder> read(String event, Form form) {
        Optional<Integer> seconds = form.read("seconds", SchedulePages::seconds, "scheduling.form.secondsMissing");
        boolean pending = form.has("pending", "yes");
        Optional<PlanAim> aim = AimForm.read(form);
        PlanOutlook.Figures figures = outlook.of(caller.eventId());
        boolean known = published.version(caller.eventId()).isPresent();
        Optional<KeptPlan> kept = known ? KeepForm.read(form, events.slots(caller.eventId())) : Optional.empty();
        boolean missing = !OverviewPage.missing(figures, event).isEmpty();
        if (!missing && !pending && figures.wishes() == 0) {
            form.wrong("pending", "scheduling.form.onlyPending");
        }
        return missing || form.isWrong()
                ? Optional.empty()
                : Optional.of(new PlanOrder(seconds.orElseThrow(), pending, aim.orElseThrow(), kept));
    }

    private Html overview(String event, Form form) {
        long eventId = caller.eventId();
        Event stated = events.get(eventId);
        Moments moments = Moments.of(stated, caller.language());
        PlanOutlook.Figures figures = outlook.of(eventId);
        List<PlanRun> newest = runs.newest(eventId, RUNS_SHOWN);
        List<PlanVersion> versions = published.versions(eventId);
        List<OverviewPage.Version> known = OverviewPage.versions(versions, newest, moments);
        return Html.page(
                "scheduling/overview",
                new OverviewPage(
                        event,
                        stated.format() != EventFormat.ON_SITE,
                        figures,
                        requests.counts(eventId).values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        OverviewPage.missing(figures, event),
                        runs.open(eventId).map(run -> new OverviewPage.Open(address(event, run), queue.ahead(run))),
                        known.stream().findFirst(),
                        known,
                        OverviewPage.rows(newest, versions, moments),
                        form,
                        OverviewPage.spans(moments),
                        versions.isEmpty()
                                ? List.of()
                                : KeepForm.moments(
                                        events.slots(eventId),
                                        moments,
                                        Messages.in(caller.language()).text("scheduling.keep.never"))));
    }

    private static Optional<Integer> seconds(String typed) {
        return PlanOrder.SECONDS.stream()
                .filter(seconds -> String.valueOf(seconds).equals(typed))
                .findFirst();
    }
}
