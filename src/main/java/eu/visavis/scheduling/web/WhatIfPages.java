package eu.visavis.scheduling.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import eu.visavis.scheduling.PlanOutlook;
import eu.visavis.scheduling.PlanQueue;
import eu.visavis.scheduling.solver.whatif.Estimate;
import eu.visavis.scheduling.whatif.Question;
import eu.visavis.scheduling.whatif.WhatIfOrder;
import eu.visavis.scheduling.whatif.WhatIfRun;
import eu.visavis.scheduling.whatif.WhatIfRuns;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What if: asking what a change of the event would bring, and the answers. */
@Path("/events/{event}/schedule/what-if")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WhatIfPages {
    private static final int USUAL_MINUTES = 20;

    private final WhatIfRuns runs;
    private final PlanQueue queue;
    private final PlanOutlook outlook;
    private final Events events;
    private final Caller caller;

    @Inject
    WhatIfPages(WhatIfRuns runs, PlanQueue queue, PlanOutlook outlook, Events events, Caller caller) {
        this.runs = runs;
        this.queue = queue;
        this.outlook = outlook;
        this.events = events;
        this.caller = caller;
    }

    WhatIfPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html show(@PathParam("event") String event) {
        WhatIfForm asking = asking();
        Optional<WhatIfRun> newest = runs.newest(caller.eventId());
        return page(event, asking, newest.map(run -> asking.filled(run.order())).orElseGet(asking::usual), newest);
    }

    @POST
    @Access(Audience.ORGANISER)
    public Response ask(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        WhatIfForm asking = asking();
        Optional<WhatIfOrder> order = asking.read(form);
        if (order.isEmpty()) {
            return Response.status(400)
                    .entity(page(event, asking, form, runs.newest(caller.eventId())))
                    .build();
        }
        runs.request(caller.eventId(), caller.person().id(), order.get());
        return Redirect.to(address(event));
    }

    @POST
    @Path("stop")
    @Access(Audience.ORGANISER)
    public Response stop(@PathParam("event") String event) {
        runs.stop(caller.eventId());
        return Redirect.to(address(event));
    }

    private WhatIfForm asking() {
        long eventId = caller.eventId();
        int shortest = (int) events.slots(eventId).stream()
                .map(Slot::window)
                .mapToLong(
                        window -> Duration.between(window.start(), window.end()).toMinutes())
                .min()
                .orElse(USUAL_MINUTES);
        return new WhatIfForm(
                outlook.of(eventId), events.get(eventId).format(), shortest, Messages.in(caller.language()));
    }

    private Html page(String event, WhatIfForm asking, Form form, Optional<WhatIfRun> newest) {
        Event own = events.get(caller.eventId());
        Map<Question, Estimate> answers = newest.map(runs::answers).orElse(Map.of());
        return Html.page(
                "whatif/whatIf",
                new WhatIfPage(
                        event,
                        form,
                        bases(asking),
                        asking.needsTables(),
                        asking.needsSlots(),
                        newest.filter(run -> !run.state().isOver()).map(run -> open(run, answers)),
                        newest.flatMap(run -> WhatIfAnswers.of(run, answers, own, caller.language()))));
    }

    private WhatIfPage.Open open(WhatIfRun run, Map<Question, Estimate> answers) {
        return new WhatIfPage.Open(
                RunTag.key(run),
                RunTag.look(run),
                queue.ahead(run),
                answers.size(),
                run.questions().size());
    }

    private List<Choice> bases(WhatIfForm asking) {
        Messages messages = Messages.in(caller.language());
        PlanOutlook.Figures figures = asking.figures();
        return List.of(
                new Choice(
                        WhatIfForm.REGISTERED,
                        messages.text("whatif.basis.REGISTERED"),
                        messages.text(
                                "whatif.basis.REGISTERED.hint",
                                figures.people(),
                                figures.wishes() + figures.pending())),
                new Choice(
                        WhatIfForm.FORECAST,
                        messages.text("whatif.basis.FORECAST"),
                        messages.text("whatif.basis.FORECAST.hint")));
    }

    private static String address(String event) {
        return "/events/" + event + "/schedule/what-if";
    }
}
