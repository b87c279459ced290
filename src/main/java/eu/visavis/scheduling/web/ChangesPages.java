package eu.visavis.scheduling.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanRelease;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ReleaseLetters;
import eu.visavis.scheduling.VersionChanges;
import eu.visavis.scheduling.VersionChanges.Change;
import eu.visavis.scheduling.VersionChanges.Changes;
import eu.visavis.scheduling.VersionChanges.Spot;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
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
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has changed from one version of the schedule to another or to a draft, and what people would be told. */
@Path("/events/{event}/schedule")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ChangesPages {
    private static final int PAGE = 25;

    private final PublishedSchedule published;
    private final PlanRuns runs;
    private final PlanRelease release;
    private final VersionChanges changes;
    private final Participants participants;
    private final Events events;
    private final Caller caller;

    @Inject
    ChangesPages(
            PublishedSchedule published,
            PlanRuns runs,
            PlanRelease release,
            VersionChanges changes,
            Participants participants,
            Events events,
            Caller caller) {
        this.published = published;
        this.runs = runs;
        this.release = release;
        this.changes = changes;
        this.participants = participants;
        this.events = events;
        this.caller = caller;
    }

    ChangesPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** What a version changed since an earlier one, or since the one before it. */
    @GET
    @Path("versions/{version}/changes")
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
        Optional<PlanVersion> other =
                find(others, since).or(() -> find(others, number - 1)).or(() -> others.stream().findFirst());
        Asked asked = new Asked(
                event, "/events/" + event + "/schedule/versions/" + number + "/changes", version.note(), number, "");
        return page(
                asked,
                other,
                others,
                other.map(one -> changes.between(one, version)),
                new Part(words, Math.max(1, page)));
    }

    /** What a draft changes since a version, or since the newest one. */
    @GET
    @Path("runs/{run}/changes")
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
                find(versions, since).or(() -> versions.stream().findFirst());
        Asked asked = new Asked(event, RunPages.address(event, code) + "/changes", "", 0, code.value());
        return page(
                asked,
                version,
                versions,
                version.map(one -> changes.between(one, run)),
                new Part(words, Math.max(1, page)));
    }

    /** The mails that publishing a plan would send, word by word. */
    @GET
    @Path("runs/{run}/mails")
    @Access(Audience.ORGANISER)
    public Html letters(
            @PathParam("event") String event,
            @PathParam("run") PublicCode code,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("page") @DefaultValue("1") int page) {
        ReleaseLetters letters = release.letters(find(code));
        boolean changed = !to.equals("others");
        Part part = new Part(words, Math.max(1, page));
        List<Registration> found = part.found(changed ? letters.concerned() : letters.others(), order());
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
                                .map(ChangesPages::letter)
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

    /** Which part of the people is looked at: those who are found by words, a page of them. */
    private record Part(String words, int page) {
        List<Registration> found(Collection<Registration> people, Comparator<Registration> order) {
            BoardSearch search = new BoardSearch(words);
            return people.stream()
                    .filter(one -> search.finds(PersonName.of(one).full()))
                    .sorted(order)
                    .toList();
        }

        List<Registration> of(List<Registration> found) {
            return found.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
        }

        boolean isFollowed(List<Registration> found) {
            return found.size() > (long) page * PAGE;
        }
    }

    /** What is compared with a version. */
    private record Asked(String event, String address, String note, int version, String run) {}

    private Html page(
            Asked asked, Optional<PlanVersion> since, List<PlanVersion> others, Optional<Changes> compared, Part part) {
        Changes found = compared.orElseGet(() -> new Changes(0, 0, 0, Map.of()));
        Set<Long> named = new HashSet<>(found.people().keySet());
        found.people().values().forEach(list -> list.forEach(change -> named.addAll(change.others())));
        Map<Long, Registration> people = participants.byId(named);
        List<Registration> matching =
                part.found(found.people().keySet().stream().map(people::get).toList(), order());
        Event event = events.get(caller.eventId());
        Messages messages = Messages.in(caller.language());
        return Html.page(
                "scheduling/changes",
                new ChangesPage(
                        asked.event(),
                        asked.address(),
                        asked.version(),
                        asked.note(),
                        asked.run(),
                        since.map(PlanVersion::number).orElse(0),
                        others.stream()
                                .map(one -> new Choice(
                                        String.valueOf(one.number()),
                                        messages.text("scheduling.runs.version", one.number())))
                                .toList(),
                        found.added(),
                        found.moved(),
                        found.cancelled(),
                        part.words(),
                        found.people().size(),
                        matching.size(),
                        part.of(matching).stream()
                                .map(one -> new ChangesPage.Person(
                                        one.person().name(),
                                        one.organisationName(),
                                        found
                                                .people()
                                                .get(one.participant().id())
                                                .stream()
                                                .map(change -> words(change, people, event, messages))
                                                .toList()))
                                .toList(),
                        part.page(),
                        part.isFollowed(matching)));
    }

    private static String words(Change change, Map<Long, Registration> people, Event event, Messages messages) {
        Formats formats = Formats.in(messages.language());
        List<Registration> others = change.others().stream().map(people::get).toList();
        return messages.text(
                "scheduling.mail.change." + change.kind(),
                formats.list(others.stream().map(one -> one.person().name()).toList()),
                formats.list(others.stream()
                        .map(Registration::organisationName)
                        .distinct()
                        .toList()),
                change.before().map(spot -> words(spot, event, messages)).orElse(""),
                change.after().map(spot -> words(spot, event, messages)).orElse(""));
    }

    private static String words(Spot spot, Event event, Messages messages) {
        Formats formats = Formats.in(messages.language());
        Instant start = spot.window().start();
        return messages.text(
                "scheduling.mail.spot",
                formats.dateWithWeekday(start.atZone(event.zone()).toLocalDate()),
                formats.time(start, event.zone()),
                formats.time(spot.window().end(), event.zone()),
                event.venue().town(),
                spot.table().isPresent()
                        ? messages.text("scheduling.board.table", spot.table().getAsInt())
                        : messages.text("scheduling.board.online"));
    }

    private Comparator<Registration> order() {
        Comparator<String> names = Formats.in(caller.language()).sorting();
        return Comparator.comparing((Registration one) -> one.person().lastName(), names)
                .thenComparing(one -> one.person().firstName(), names)
                .thenComparing(one -> one.participant().id());
    }

    private static Optional<PlanVersion> find(List<PlanVersion> versions, int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst();
    }

    private PlanRun find(PublicCode code) {
        return runs.find(caller.eventId(), code)
                .filter(run -> run.state().isOver() && run.hasPlan())
                .orElseThrow(Refusal::notFound);
    }
}
