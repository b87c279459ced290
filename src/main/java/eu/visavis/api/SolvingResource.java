package eu.visavis.api;

import eu.visavis.scheduling.PlanQueue;
import eu.visavis.scheduling.ProblemOrder;
import eu.visavis.scheduling.ProblemRun;
import eu.visavis.scheduling.ProblemRuns;
import eu.visavis.scheduling.SentProblem;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Solves what a program sends in the exchange format, in the background. */
@Path("/api/v1/schedules:solve")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SolvingResource {
    private final ProblemRuns runs;
    private final PlanQueue queue;
    private final Caller caller;

    @QueryParam("seconds")
    private String seconds;

    @QueryParam("steps")
    private String steps;

    @QueryParam("seed")
    private String seed;

    @QueryParam("max_moves")
    private String maxMoves;

    @QueryParam("freeze")
    private String freeze;

    @Inject
    SolvingResource(ProblemRuns runs, PlanQueue queue, Caller caller) {
        this.runs = runs;
        this.queue = queue;
        this.caller = caller;
    }

    SolvingResource() { // for the CDI client proxy
        this(null, null, null);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "application/gzip"})
    @Access(Audience.PLANNER)
    public Response solve(byte[] body) {
        SentProblem sent = SentInstance.read(body);
        ProblemOrder order = SolvingOrder.read(
                new SolvingOrder.Parameters(seconds, steps, seed, maxMoves, freeze),
                sent.known().isPresent());
        ProblemRun run =
                runs.request(caller.person().id(), sent, order).orElseThrow(() -> new Problem(ProblemKind.TOO_MANY));
        return Response.accepted(SolvingView.of(run, queue.ahead(run)))
                .location(URI.create("/api/v1/schedules/" + run.code()))
                .build();
    }
}
