package eu.visavis.api;

import eu.visavis.kernel.PublicCode;
import eu.visavis.scheduling.PlanQueue;
import eu.visavis.scheduling.ProblemRun;
import eu.visavis.scheduling.ProblemRuns;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What became of an instance that a program sent; for the person whose token sent it and for nobody else. */
@Path("/api/v1/schedules/{schedule}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SolvedResource {
    private final ProblemRuns runs;
    private final PlanQueue queue;
    private final Caller caller;

    @PathParam("schedule")
    private PublicCode code;

    @Inject
    SolvedResource(ProblemRuns runs, PlanQueue queue, Caller caller) {
        this.runs = runs;
        this.queue = queue;
        this.caller = caller;
    }

    SolvedResource() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.PLANNER)
    public SolvingView state() {
        ProblemRun run = find();
        return SolvingView.of(run, queue.ahead(run));
    }

    /** The best schedule so far, in the exchange format. */
    @GET
    @Path("solution")
    @Access(Audience.PLANNER)
    public Response solution() {
        byte[] solution = runs.solution(find()).orElseThrow(() -> new Problem(ProblemKind.NO_SOLUTION));
        return Response.ok(solution, MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .build();
    }

    @POST
    @Path("stop")
    @Access(Audience.PLANNER)
    public Response stop() {
        ProblemRun run = runs.stop(find()).orElseThrow(Refusal::notFound);
        return Response.accepted(SolvingView.of(run, 0)).build();
    }

    /** Stops the search, if it goes on, and forgets everything about it. */
    @DELETE
    @Access(Audience.PLANNER)
    public void forget() {
        runs.forget(find());
    }

    private ProblemRun find() {
        return runs.find(caller.person().id(), code).orElseThrow(Refusal::notFound);
    }
}
