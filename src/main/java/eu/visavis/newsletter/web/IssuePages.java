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
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What was written to those who asked for news, and telling them that there is an event. */
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

    @POST
    @Path("events/{newEvent}")
    @Access(Audience.PLANNER)
    public Response announce(@PathParam("newEvent") PublicCode code) {
        Event event = events.find(code)
                .filter(found -> found.networkId() == network().id() && found.isShownPublicly())
                .orElseThrow(Refusal::notFound);
        if (!issues.announce(event)) {
            throw new Refusal(Response.Status.CONFLICT, "newsletter.issue.tooLate");
        }
        return Redirect.to(ADDRESS);
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

    private static long sum(Map<Language, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private Network network() {
        return networks.ofStaff(caller.person().id()).orElseThrow(Refusal::notFound);
    }
}
