package eu.visavis.newsletter.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.newsletter.Issue;
import eu.visavis.newsletter.IssueSending;
import eu.visavis.newsletter.Issues;
import eu.visavis.newsletter.Letter;
import eu.visavis.newsletter.Topic;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.TextLanguages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writing to those who asked for news: letters, and the news that there is an event. */
@Path("/network/newsletter")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class IssuePages {
    private static final String ADDRESS = "/network/newsletter";

    private final Networks networks;
    private final Issues issues;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    IssuePages(Networks networks, Issues issues, Events events, Caller caller, Clock clock) {
        this.networks = networks;
        this.issues = issues;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    IssuePages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * An issue in the list.
     *
     * @param address where a draft is written on, or ""
     * @param day when it was sent, or begun
     */
    public record Row(String title, String address, Issue.State state, String day, int recipients) {}

    /** An event of which subscribers have not been told. */
    public record Untold(String code, String title, String dates) {}

    /**
     * What a reader of a language gets.
     *
     * @param language in the words of who looks at it
     * @param written code of the language in which the letter is
     */
    public record Preview(String language, String written, long readers, Letter letter) {}

    @GET
    @Access(Audience.PLANNER)
    public Html list() {
        Network network = network();
        List<Issue> all = issues.of(network.id());
        Map<PublicCode, Map<Language, Letter>> letters = issues.letters(all);
        Map<Long, Event> told = events.byId(
                all.stream().flatMap(issue -> issue.event().stream().boxed()).toList());
        List<Row> rows = all.stream().map(issue -> row(issue, letters, told)).toList();
        return new Html(
                "newsletter/list",
                Map.of(
                        "rows",
                        rows,
                        "untold",
                        untold(network, told.keySet()),
                        "letters",
                        sum(issues.subscribers(network.id(), Topic.NEWSLETTER)),
                        "events",
                        sum(issues.subscribers(network.id(), Topic.EVENTS)),
                        "page",
                        "/networks/" + network.code() + "/news"));
    }

    @GET
    @Path("new")
    @Access(Audience.PLANNER)
    public Html fresh() {
        return form(ADDRESS + "/new", Form.empty(), "");
    }

    @POST
    @Path("new")
    @Access(Audience.PLANNER)
    public Response write(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Map<Language, Letter> letters = IssueForm.read(form, caller.language());
        if (form.isWrong()) {
            return Response.status(400).entity(form(ADDRESS + "/new", form, "")).build();
        }
        Issue issue = issues.write(network().id(), letters);
        return Redirect.to(ADDRESS + "/" + issue.code() + "/preview");
    }

    @GET
    @Path("{issue}")
    @Access(Audience.PLANNER)
    public Html draft(@PathParam("issue") PublicCode code) {
        return form(ADDRESS + "/" + code, IssueForm.of(issues.letters(find(code))), code.value());
    }

    @POST
    @Path("{issue}")
    @Access(Audience.PLANNER)
    public Response rewrite(@PathParam("issue") PublicCode code, MultivaluedMap<String, String> sent) {
        find(code);
        Form form = Form.of(sent);
        Map<Language, Letter> letters = IssueForm.read(form, caller.language());
        if (form.isWrong()) {
            return Response.status(400)
                    .entity(form(ADDRESS + "/" + code, form, code.value()))
                    .build();
        }
        return done(issues.rewrite(network().id(), code, letters), ADDRESS + "/" + code + "/preview");
    }

    @GET
    @Path("{issue}/preview")
    @Access(Audience.PLANNER)
    public Html preview(@PathParam("issue") PublicCode code) {
        Issue issue = find(code);
        Map<Language, Letter> letters = issues.letters(issue);
        if (letters.isEmpty()) {
            throw Refusal.notFound();
        }
        Map<Language, Long> readers = issues.subscribers(network().id(), Topic.NEWSLETTER);
        return new Html(
                "newsletter/preview",
                Map.of(
                        "code",
                        code.value(),
                        "draft",
                        issue.state() == Issue.State.DRAFT,
                        "previews",
                        previews(letters, readers),
                        "readers",
                        sum(readers)));
    }

    @POST
    @Path("{issue}/send")
    @Access(Audience.PLANNER)
    public Response send(@PathParam("issue") PublicCode code) {
        find(code);
        return done(issues.send(network().id(), code), ADDRESS);
    }

    @POST
    @Path("{issue}/discard")
    @Access(Audience.PLANNER)
    public Response discard(@PathParam("issue") PublicCode code) {
        find(code);
        return done(issues.discard(network().id(), code), ADDRESS);
    }

    @POST
    @Path("events/{newEvent}")
    @Access(Audience.PLANNER)
    public Response announce(@PathParam("newEvent") PublicCode code) {
        Event event = events.find(code)
                .filter(found -> found.networkId() == network().id() && found.isShownPublicly())
                .orElseThrow(Refusal::notFound);
        return done(issues.announce(event), ADDRESS);
    }

    private static Response done(boolean done, String next) {
        if (!done) {
            throw new Refusal(Response.Status.CONFLICT, "newsletter.issue.tooLate");
        }
        return Redirect.to(next);
    }

    private Html form(String action, Form form, String code) {
        return new Html(
                "newsletter/write",
                Map.of(
                        "action",
                        action,
                        "form",
                        form,
                        "code",
                        code,
                        "languages",
                        TextLanguages.of(form, caller.language(), "subject")));
    }

    private Row row(Issue issue, Map<PublicCode, Map<Language, Letter>> letters, Map<Long, Event> told) {
        String title = issue.event().isPresent()
                ? told.get(issue.event().getAsLong()).title(caller.language())
                : IssueSending.choose(letters.get(issue.code()), caller.language())
                        .subject();
        String address = issue.event().isPresent() ? "" : ADDRESS + "/" + issue.code() + "/preview";
        Instant moment = issue.sentAt().orElse(issue.createdAt());
        String day = Formats.in(caller.language()).date(LocalDate.ofInstant(moment, ZoneId.of("UTC")));
        return new Row(title, address, issue.state(), day, issue.recipients());
    }

    private List<Untold> untold(Network network, Set<Long> told) {
        List<Event> open = events.ofNetwork(network.id()).stream()
                .filter(Event::isShownPublicly)
                .filter(event -> !told.contains(event.id()))
                .toList();
        Map<Long, List<Events.Day>> days =
                events.days(open.stream().map(Event::id).toList());
        Formats formats = Formats.in(caller.language());
        return open.stream()
                .map(event -> untold(event, days.getOrDefault(event.id(), List.of()), formats))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Nothing is told of an event that is over, or of which no day is known. */
    private Untold untold(Event event, List<Events.Day> days, Formats formats) {
        if (days.isEmpty() || days.get(days.size() - 1).end(event.zone()).isBefore(clock.instant())) {
            return null;
        }
        return new Untold(
                event.code().value(),
                event.title(caller.language()),
                formats.dateRange(days.get(0).date(), days.get(days.size() - 1).date()));
    }

    private List<Preview> previews(Map<Language, Letter> letters, Map<Language, Long> readers) {
        Map<Letter, Language> written = letters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a));
        Formats formats = Formats.in(caller.language());
        return Arrays.stream(Language.values())
                .filter(language -> letters.containsKey(language) || readers.getOrDefault(language, 0L) > 0)
                .map(language -> {
                    Letter letter = IssueSending.choose(letters, language);
                    return new Preview(
                            formats.language(language.code()),
                            written.get(letter).code(),
                            readers.getOrDefault(language, 0L),
                            letter);
                })
                .toList();
    }

    private static long sum(Map<Language, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private Issue find(PublicCode code) {
        Optional<Issue> found = issues.find(network().id(), code);
        return found.filter(issue -> issue.event().isEmpty()).orElseThrow(Refusal::notFound);
    }

    private Network network() {
        return networks.ofStaff(caller.person().id()).orElseThrow(Refusal::notFound);
    }
}
