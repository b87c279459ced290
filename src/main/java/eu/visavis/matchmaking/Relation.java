package eu.visavis.matchmaking;

import java.util.Optional;

/**
 * How one participant stands to another, as the first may see it.
 *
 * @param asked what the first asked of the other
 * @param received what the other asked of the first
 * @param avoided whether the first does not want to meet the other
 * @param own what the first keeps about the other for itself
 */
public record Relation(
        Optional<MeetingRequest> asked, Optional<MeetingRequest> received, boolean avoided, OwnMark own) {
    /** Nothing has happened between the two. */
    public static final Relation NONE = new Relation(Optional.empty(), Optional.empty(), false, OwnMark.NONE);

    /** The state that matters most. */
    public enum State {
        NONE,
        /** The first does not want to meet the other, whatever was asked. */
        AVOIDED,
        /** One of the two accepted. */
        ACCEPTED,
        /** The other waits for an answer. */
        TO_ANSWER,
        /** The first waits for an answer. */
        WAITING,
        /** The other declined, and cannot be asked again. */
        DECLINED_BY_OTHER,
        /** The first declined, and may still ask. */
        DECLINED_BY_ME
    }

    public State state() {
        if (avoided) {
            return State.AVOIDED;
        }
        if (is(asked, MeetingRequest.Status.ACCEPTED) || is(received, MeetingRequest.Status.ACCEPTED)) {
            return State.ACCEPTED;
        }
        if (is(received, MeetingRequest.Status.PENDING)) {
            return State.TO_ANSWER;
        }
        if (is(asked, MeetingRequest.Status.PENDING)) {
            return State.WAITING;
        }
        if (is(asked, MeetingRequest.Status.DECLINED)) {
            return State.DECLINED_BY_OTHER;
        }
        return is(received, MeetingRequest.Status.DECLINED) ? State.DECLINED_BY_ME : State.NONE;
    }

    /**
     * The request that made the state what it is; the other side's if both did.
     *
     * @throws java.util.NoSuchElementException if neither asked the other
     */
    public MeetingRequest decisive() {
        boolean theirs = switch (state()) {
            case TO_ANSWER, DECLINED_BY_ME -> true;
            case ACCEPTED -> is(received, MeetingRequest.Status.ACCEPTED);
            default -> asked.isEmpty();
        };
        return theirs ? received.orElseThrow() : asked.orElseThrow();
    }

    /** Whether what the first asked expired without an answer, and nothing has happened since. */
    public boolean isExpired() {
        return state() == State.NONE && asked.stream().anyMatch(MeetingRequest::isExpired);
    }

    /** Whether the first can ask the other for a meeting now. */
    public boolean mayAsk() {
        return state() == State.NONE || state() == State.DECLINED_BY_ME;
    }

    /** What of it staff see who act on behalf of the first: nothing that it keeps to itself. */
    public Relation withoutSecrets() {
        return new Relation(asked, received, false, OwnMark.NONE);
    }

    private static boolean is(Optional<MeetingRequest> request, MeetingRequest.Status status) {
        return request.isPresent() && request.get().status() == status;
    }
}
