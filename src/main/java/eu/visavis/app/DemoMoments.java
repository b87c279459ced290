package eu.visavis.app;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moments of the first event at which something is to be seen, for the clock of the demo. */
@ApplicationScoped
public class DemoMoments {
    private final Events events;

    @Inject
    DemoMoments(Events events) {
        this.events = events;
    }

    DemoMoments() { // for the CDI client proxy
        this(null);
    }

    /** A time of an event's day. */
    public enum Moment {
        /** The day before, at the hour of the first slot. */
        DAY_BEFORE,
        /** Half an hour before the first slot. */
        MORNING,
        /** In the midst of the slots, five minutes after one has begun. */
        MIDST,
        /** Half an hour after the last slot. */
        EVENING
    }

    /** The event, and when its moments are; none while it has no slots. */
    public record Day(Event event, Map<Moment, Instant> moments) {}

    /** The day of the first event, if there is one. */
    @Transactional
    public Optional<Day> day() {
        return events.all().stream().findFirst().map(this::day);
    }

    private Day day(Event event) {
        List<Slot> slots = events.openSlots(event.id());
        Map<Moment, Instant> moments = new EnumMap<>(Moment.class);
        if (!slots.isEmpty()) {
            Instant first = slots.get(0).window().start();
            moments.put(Moment.DAY_BEFORE, first.minus(Duration.ofDays(1)));
            moments.put(Moment.MORNING, first.minus(Duration.ofMinutes(30)));
            moments.put(
                    Moment.MIDST, slots.get(slots.size() / 3).window().start().plus(Duration.ofMinutes(5)));
            moments.put(
                    Moment.EVENING, slots.get(slots.size() - 1).window().end().plus(Duration.ofMinutes(30)));
        }
        return new Day(event, moments);
    }
}
