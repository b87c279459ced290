package eu.visavis.scheduling.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Why two people do not meet in the plan of a run. */
@Path("/events/{event}/schedule/runs/{run}/wishes/{first}/{second}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WhyPages {
    private final PlanRuns runs;
    private final Participants participants;
    private final Whys whys;
    private final Caller caller;

    @Inject
    WhyPages(PlanRuns runs, Participants participants, Whys whys, Caller caller) {
        this.runs = runs;
        this.participants = participants;
        this.whys = whys;
        this.caller = caller;
    }

    WhyPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html explain(
            @PathParam("event") String event,
            @PathParam("run") PublicCode code,
            @PathParam("first") PublicCode first,
            @PathParam("second") PublicCode second) {
        PlanRun run = runs.find(caller.eventId(), code).filter(PlanRun::hasPlan).orElseThrow(Refusal::notFound);
        if (first.equals(second)) {
            throw Refusal.notFound();
        }
        return whys.page(run, find(first), find(second))
                .map(page -> Html.page("scheduling/why", page))
                .orElseThrow(() -> new Refusal(Response.Status.CONFLICT, "scheduling.why.gone")
                        .backTo("/events/" + event + "/schedule/runs/" + code, "scheduling.backToPlan"));
    }

    private Registration find(PublicCode participant) {
        return participants.find(caller.eventId(), participant).orElseThrow(Refusal::notFound);
    }
}
