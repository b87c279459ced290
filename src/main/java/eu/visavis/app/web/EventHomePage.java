package eu.visavis.app.web;

import eu.visavis.app.EventTasks;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.PhaseState;
import eu.visavis.event.PhaseWords;
import eu.visavis.event.Phases;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The manager's home: where an event stands and what it needs now, each row one click from where it is done. */
@Path("/events/{event}/home")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class EventHomePage {
    private final Events events;
    private final EventTasks tasks;
    private final PublishedSchedule schedule;
    private final Caller caller;
    private final Clock clock;

    @Inject
    EventHomePage(Events events, EventTasks tasks, PublishedSchedule schedule, Caller caller, Clock clock) {
        this.events = events;
        this.tasks = tasks;
        this.schedule = schedule;
        this.caller = caller;
        this.clock = clock;
    }

    EventHomePage() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * What the page shows.
     *
     * @param requestsEnd until when one can ask, in words
     */
    public record Home(String code, List<Step> steps, String requestsEnd, EventTasks.Figures figures) {
        /** Whether everything is there that a schedule is made from. */
        public boolean isReady() {
            return figures.slots() > 0 && (!figures.needsTables() || figures.room() > 0);
        }
    }

    /** A phase; {@code from} and {@code to} are empty where no date is known. */
    public record Step(Phases.Phase phase, PhaseState state, String from, String to) {}

    @GET
    @Access(Audience.ORGANISER)
    public Html home() {
        Event event = events.get(caller.eventId());
        Phases phases = events.phases(event);
        Instant now = clock.instant();
        PhaseWords words = new PhaseWords(event, phases, now, caller.language());
        List<PlanVersion> versions = schedule.versions(event.id());
        Optional<Instant> published = versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.get(versions.size() - 1).publishedAt());
        List<Step> steps = phases.steps(now, published).stream()
                .map(step -> new Step(step.phase(), step.state(), words(step.from(), words), words(step.to(), words)))
                .toList();
        return Html.page("event/home", new Home(event.code().value(), steps, words.requests(), tasks.of(event)));
    }

    private static String words(Optional<Instant> moment, PhaseWords words) {
        return moment.map(words::moment).orElse("");
    }
}
