package eu.visavis.scheduling.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** How fairly the plan of a run shares meetings out, alone and beside another plan. */
@Path("/events/{event}/schedule/runs/{run}/fairness")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FairnessPages {
    private final PlanRuns runs;
    private final Fairnesses fairnesses;
    private final Caller caller;

    @Inject
    FairnessPages(PlanRuns runs, Fairnesses fairnesses, Caller caller) {
        this.runs = runs;
        this.fairnesses = fairnesses;
        this.caller = caller;
    }

    FairnessPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html show(
            @PathParam("event") String event,
            @PathParam("run") PublicCode code,
            @QueryParam("with") @DefaultValue("") String with,
            @QueryParam("page") @DefaultValue("1") int page) {
        PlanRun run = runs.find(caller.eventId(), code)
                .filter(PlanRun::hasPlan)
                .filter(one -> one.state().isOver())
                .orElseThrow(Refusal::notFound);
        return Html.page("scheduling/fairness", fairnesses.page(run, event, with, page));
    }
}
