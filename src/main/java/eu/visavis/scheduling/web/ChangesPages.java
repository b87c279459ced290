package eu.visavis.scheduling.web;

import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.VersionChanges;
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
import java.util.List;
import java.util.Optional;

/** What a version of the schedule changed. */
@Path("/events/{event}/schedule/versions/{version}/changes")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ChangesPages {
    private final PublishedSchedule published;
    private final VersionChanges changes;
    private final WrittenChanges written;
    private final Caller caller;

    @Inject
    ChangesPages(PublishedSchedule published, VersionChanges changes, WrittenChanges written, Caller caller) {
        this.published = published;
        this.changes = changes;
        this.written = written;
        this.caller = caller;
    }

    ChangesPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** What a version changed since an earlier one, or since the one before it. */
    @GET
    @Access(Audience.ORGANISER)
    public Html ofVersion(
            @PathParam("event") String event,
            @PathParam("version") int number,
            @QueryParam("since") @DefaultValue("-1") int since,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("page") @DefaultValue("1") int page) {
        List<PlanVersion> versions = published.versions(caller.eventId());
        PlanVersion version = find(versions, number).orElseThrow(Refusal::notFound);
        List<PlanVersion> others =
                versions.stream().filter(one -> one.number() != number).toList();
        Optional<PlanVersion> other = find(others, since)
                .or(() -> find(others, number - 1))
                .or(() -> others.stream().findFirst());
        WrittenChanges.Asked asked = new WrittenChanges.Asked(
                event, "/events/" + event + "/schedule/versions/" + number + "/changes", version.note(), number, "");
        return written.page(
                asked, other, others, other.map(one -> changes.between(one, version)), PeoplePart.of(words, page));
    }

    static Optional<PlanVersion> find(List<PlanVersion> versions, int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst();
    }
}
