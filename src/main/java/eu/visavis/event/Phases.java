package eu.visavis.event;

import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The phases of an event. They open and close by themselves; what has no closing date closes when the last session ends.
 *
 * @param registrationOn the organiser's own switch
 * @param registration when people can register by themselves
 * @param requests when participants can ask for meetings
 * @param days from the beginning of the first session to the end of the last; empty without sessions
 */
public record Phases(boolean registrationOn, Period registration, Period requests, Optional<TimeWindow> days) {
    /** What an event goes through, in this order; neighbours may overlap. */
    public enum Phase {
        REGISTRATION,
        REQUESTS,
        SCHEDULING,
        EVENT
    }

    /** A phase with its state and whichever of its two dates is known. */
    public record Step(Phase phase, PhaseState state, Optional<Instant> from, Optional<Instant> to) {}

    /** Whether somebody can register at this moment. */
    public boolean mayRegister(Instant now) {
        return registrationOn && registration(now) == PhaseState.NOW;
    }

    /** Whether participants can ask for meetings at this moment. */
    public boolean mayAsk(Instant now) {
        return requests(now) == PhaseState.NOW;
    }

    /** How registration stands by its dates, whatever the switch says. */
    public PhaseState registration(Instant now) {
        return state(registration, now);
    }

    /** How asking for meetings stands. */
    public PhaseState requests(Instant now) {
        return state(requests, now);
    }

    /**
     * How booking by participants stands.
     *
     * @param published whether a schedule is published
     */
    public Booking.State booking(Booking booking, boolean published, Instant now) {
        if (!booking.isByParticipants()) {
            return Booking.State.NEVER;
        }
        PhaseState state = state(booking.period(), now);
        if (state == PhaseState.OVER) {
            return Booking.State.OVER;
        }
        if (booking.times() == Booking.Times.SOLVER_FIRST && !published) {
            return Booking.State.UNPUBLISHED;
        }
        return state == PhaseState.NOW ? Booking.State.OPEN : Booking.State.AHEAD;
    }

    /** How the days of the event stand; without sessions they are ahead. */
    public PhaseState days(Instant now) {
        return days.map(window -> Period.of(window.start(), window.end()).at(now))
                .orElse(PhaseState.AHEAD);
    }

    /**
     * All phases in order. Scheduling lies between the end of requests and the publication.
     *
     * @param published when the first schedule was published, if one is
     */
    public List<Step> steps(Instant now, Optional<Instant> published) {
        PhaseState open = registrationOn || registration(now) != PhaseState.NOW ? registration(now) : PhaseState.OVER;
        return List.of(
                new Step(Phase.REGISTRATION, open, registration.opens(), registration.closes()),
                new Step(Phase.REQUESTS, requests(now), requests.opens(), requests.closes()),
                new Step(Phase.SCHEDULING, scheduling(now, published), requests.closes(), published),
                new Step(Phase.EVENT, days(now), days.map(TimeWindow::start), days.map(TimeWindow::end)));
    }

    private PhaseState scheduling(Instant now, Optional<Instant> published) {
        if (published.isPresent() || days(now) == PhaseState.OVER) {
            return PhaseState.OVER;
        }
        return requests(now) == PhaseState.OVER ? PhaseState.NOW : PhaseState.AHEAD;
    }

    private PhaseState state(Period period, Instant now) {
        boolean past = period.closes().isEmpty() && days(now) == PhaseState.OVER;
        return past ? PhaseState.OVER : period.at(now);
    }
}
