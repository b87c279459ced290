package eu.visavis.scheduling.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.scheduling.DraftMaking;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Begins drafts that are changed by hand. */
@Path("/events/{event}/schedule")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DraftStarts {
    private final DraftMaking making;
    private final PlanRuns runs;
    private final PublishedSchedule published;
    private final Caller caller;

    @Inject
    DraftStarts(DraftMaking making, PlanRuns runs, PublishedSchedule published, Caller caller) {
        this.making = making;
        this.runs = runs;
        this.published = published;
        this.caller = caller;
    }

    DraftStarts() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** From what is published now. */
    @POST
    @Path("draft")
    @Access(Audience.ORGANISER)
    public Response ofPublished(@PathParam("event") String event) {
        return board(event, making.ofPublished(caller.eventId(), caller.person().id()));
    }

    /** From what a search found, or from another draft. */
    @POST
    @Path("runs/{run}/draft")
    @Access(Audience.ORGANISER)
    public Response ofRun(@PathParam("event") String event, @PathParam("run") PublicCode code) {
        PlanRun run = runs.find(caller.eventId(), code).orElseThrow(Refusal::notFound);
        if (!run.state().isOver() || !run.hasPlan()) {
            throw Refusal.conflict();
        }
        return board(event, making.ofRun(run, caller.person().id()));
    }

    /** From an earlier version. */
    @POST
    @Path("versions/{number}/draft")
    @Access(Audience.ORGANISER)
    public Response ofVersion(@PathParam("event") String event, @PathParam("number") int number) {
        PlanVersion version = published.versions(caller.eventId()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return board(event, making.ofVersion(version, caller.person().id()));
    }

    private static Response board(String event, PlanRun draft) {
        return Redirect.to(DraftPages.address(event, draft.code(), "tables"));
    }
}
