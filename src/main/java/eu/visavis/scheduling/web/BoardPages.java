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

/** The plan of one run as a matrix: by tables and by people. */
@Path("/events/{event}/schedule/runs/{run}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class BoardPages {
    private final PlanRuns runs;
    private final Boards boards;
    private final Caller caller;

    @Inject
    BoardPages(PlanRuns runs, Boards boards, Caller caller) {
        this.runs = runs;
        this.boards = boards;
        this.caller = caller;
    }

    BoardPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Path("tables")
    @Access(Audience.ORGANISER)
    public Html tables(
            @PathParam("event") String event,
            @PathParam("run") PublicCode code,
            @QueryParam("q") @DefaultValue("") String words) {
        return Html.page("scheduling/tables", boards.tables(withPlan(code), event, words));
    }

    @GET
    @Path("people")
    @Access(Audience.ORGANISER)
    public Html people(
            @PathParam("event") String event,
            @PathParam("run") PublicCode code,
            @QueryParam("q") @DefaultValue("") String words) {
        return Html.page("scheduling/people", boards.people(withPlan(code), event, words));
    }

    private PlanRun withPlan(PublicCode code) {
        return runs.find(caller.eventId(), code).filter(PlanRun::hasPlan).orElseThrow(Refusal::notFound);
    }
}
