package eu.visavis.scheduling.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ReleaseLetters;
import eu.visavis.scheduling.ReleaseReading;
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

/** What publishing the plan of a run would change, and what people would be told. */
@Path("/events/{event}/schedule/runs/{run}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RunChangesPages {
    private final PublishedSchedule published;
    private final PlanRuns runs;
    private final ReleaseReading release;
    private final VersionChanges changes;
    private final WrittenChanges written;
    private final Caller caller;

    @Inject
    RunChangesPages(
            PublishedSchedule published,
            PlanRuns runs,
            ReleaseReading release,
            VersionChanges changes,
            WrittenChanges written,
            Caller caller) {
        this.published = published;
        this.runs = runs;
        this.release = release;
        this.changes = changes;
        this.written = written;
        this.caller = caller;
    }

    RunChangesPages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** What a draft changes since a version, or since the newest one. */
    @GET
    @Path("changes")
    @Access(Audience.ORGANISER)
    public Html ofRun(
            @PathParam("event") String event,
            @PathParam("run") PublicCode code,
            @QueryParam("since") @DefaultValue("-1") int since,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("page") @DefaultValue("1") int page) {
        PlanRun run = find(code);
        List<PlanVersion> versions = published.versions(caller.eventId());
        Optional<PlanVersion> version =
                ChangesPages.find(versions, since).or(() -> versions.stream().findFirst());
        WrittenChanges.Asked asked =
                new WrittenChanges.Asked(event, RunPages.address(event, code) + "/changes", "", 0, code.value());
        return written.page(
                asked, version, versions, version.map(one -> changes.between(one, run)), PeoplePart.of(words, page));
    }

    /** The mails that publishing a plan would send, word by word. */
    @GET
    @Path("mails")
    @Access(Audience.ORGANISER)
    public Html letters(
            @PathParam("event") String event,
            @PathParam("run") PublicCode code,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("page") @DefaultValue("1") int page) {
        ReleaseLetters letters = release.letters(find(code));
        boolean changed = !to.equals("others");
        PeoplePart part = PeoplePart.of(words, page);
        List<Registration> found =
                part.found(changed ? letters.concerned() : letters.others(), PeoplePart.order(caller.language()));
        return Html.page(
                "scheduling/letters",
                new LettersPage(
                        event,
                        code.value(),
                        letters.number(),
                        changed,
                        letters.concerned().size(),
                        letters.others().size(),
                        words,
                        found.size(),
                        letters.write(part.of(found)).stream()
                                .map(RunChangesPages::letter)
                                .toList(),
                        part.page(),
                        part.isFollowed(found)));
    }

    private static LettersPage.Letter letter(ReleaseLetters.Letter letter) {
        PersonName name = PersonName.of(letter.to());
        return new LettersPage.Letter(
                name.name(),
                name.organisation(),
                letter.mail().language().code(),
                letter.mail().subject(),
                letter.mail().body());
    }

    private PlanRun find(PublicCode code) {
        return runs.find(caller.eventId(), code)
                .filter(run -> run.state().isOver() && run.hasPlan())
                .orElseThrow(Refusal::notFound);
    }
}
