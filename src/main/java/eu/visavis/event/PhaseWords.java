package eu.visavis.event;

import eu.visavis.kernel.Language;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.time.Instant;
import java.util.Optional;

/** Says in one language how the phases of an event stand at a moment; every time has the event's town beside it. */
public final class PhaseWords {
    private final Event event;
    private final Phases phases;
    private final Instant now;
    private final Messages messages;
    private final Formats formats;

    public PhaseWords(Event event, Phases phases, Instant now, Language language) {
        this.event = event;
        this.phases = phases;
        this.now = now;
        this.messages = Messages.in(language);
        this.formats = Formats.in(language);
    }

    /** Until when one can register, from when, or since when no longer. */
    public String registration() {
        Period period = phases.registration();
        return switch (phases.registration(now)) {
            case AHEAD -> messages.text("event.phase.registration.ahead", moment(period.opens()));
            case OVER -> over("event.phase.registration.over", "event.phase.registration.closed", period);
            case NOW -> {
                if (!phases.registrationOn()) {
                    yield messages.text("event.phase.registration.closed");
                }
                yield period.closes().isPresent()
                        ? messages.text("event.phase.registration.until", moment(period.closes()))
                        : messages.text("event.phase.registration.open");
            }
        };
    }

    /** Until when participants can ask for meetings, from when, or since when no longer. */
    public String requests() {
        Period period = phases.requests();
        return switch (phases.requests(now)) {
            case AHEAD -> messages.text("event.phase.requests.ahead", moment(period.opens()));
            case OVER -> over("event.phase.requests.over", "event.phase.requests.closed", period);
            case NOW ->
                period.closes().isPresent()
                        ? messages.text("event.phase.requests.until", moment(period.closes()))
                        : messages.text("event.phase.requests.open");
        };
    }

    /** Until when participants can book times, from when, since when no longer, or why not at all. */
    public String booking(Booking.State state) {
        Period period = event.booking().period();
        return switch (state) {
            case NEVER -> messages.text("event.phase.booking.never");
            case UNPUBLISHED -> messages.text("event.phase.booking.unpublished");
            case AHEAD -> messages.text("event.phase.booking.ahead", moment(period.opens()));
            case OVER -> over("event.phase.booking.over", "event.phase.booking.closed", period);
            case OPEN ->
                period.closes().isPresent()
                        ? messages.text("event.phase.booking.until", moment(period.closes()))
                        : messages.text("event.phase.booking.open");
        };
    }

    /** The same as {@link #registration}, unless the days have begun. */
    public String stage() {
        return switch (phases.days(now)) {
            case AHEAD -> registration();
            case NOW -> messages.text("event.phase.days.now");
            case OVER -> messages.text("event.phase.days.over");
        };
    }

    /** "5 May 2027, 18:00 Dresden". */
    public String moment(Instant instant) {
        return formats.dateTime(instant, event.zone()) + " " + event.venue().town();
    }

    private String over(String withDate, String without, Period period) {
        return period.closes().isPresent() ? messages.text(withDate, moment(period.closes())) : messages.text(without);
    }

    private String moment(Optional<Instant> instant) {
        return moment(instant.orElseThrow());
    }
}
