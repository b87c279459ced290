package eu.visavis.scheduling.web;

import eu.visavis.scheduling.DraftMaking;
import eu.visavis.scheduling.PlanRun;
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
    private final PublishedSchedule published;
    private final Caller caller;

    @Inject
    DraftStarts(DraftMaking making, PublishedSchedule published, Caller caller) {
        this.making = making;
        this.published = published;
        this.caller = caller;
    }

    DraftStarts() { // for the CDI client proxy
        this(null, null, null);
    }

    /** From what is published now. */
    @POST
    @Path("draft")
    @Access(Audience.ORGANISER)
    public Response ofPublished(@PathParam("event") String event) {
        return board(event, making.ofPublished(caller.eventId(), caller.person().id()));
    }

    /** From an earlier version. */
    @POST
    @Path("versions/{version}/draft")
    @Access(Audience.ORGANISER)
    public Response ofVersion(@PathParam("event") String event, @PathParam("version") int number) {
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
