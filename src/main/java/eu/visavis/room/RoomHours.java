package eu.visavis.room;

import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.util.Optional;

/**
 * When the room of a meeting can be entered.
 *
 * @param opens not after the slot begins
 */
public record RoomHours(Instant opens, TimeWindow slot) {
    /** How a room stands to a moment. */
    public enum State {
        CLOSED,
        OPEN,
        RUNNING,
        OVER
    }

    public RoomHours {
        if (opens.isAfter(slot.start())) {
            throw new IllegalArgumentException("A room opens before its slot begins: " + opens + ", " + slot.start());
        }
    }

    /** The state at a moment; each begins with its first instant. */
    public State at(Instant now) {
        if (now.isBefore(opens)) {
            return State.CLOSED;
        }
        if (now.isBefore(slot.start())) {
            return State.OPEN;
        }
        return now.isBefore(slot.end()) ? State.RUNNING : State.OVER;
    }

    /** When the state changes next, if it does. */
    public Optional<Instant> next(Instant now) {
        return switch (at(now)) {
            case CLOSED -> Optional.of(opens);
            case OPEN -> Optional.of(slot.start());
            case RUNNING -> Optional.of(slot.end());
            case OVER -> Optional.empty();
        };
    }
}
