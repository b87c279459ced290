package eu.visavis.matchmaking;

import java.util.Optional;

/**
 * What the asking person is told when a request is declined; nothing is needed.
 *
 * @param words up to 500 characters, may be empty
 */
public record Decline(Optional<Reason> reason, String words) {
    /** No reason is given. */
    public static final Decline SILENT = new Decline(Optional.empty(), "");

    /** The plain reasons to choose from. */
    public enum Reason {
        /** What the two offer and need does not go together. */
        NO_FIT,
        /** The two know each other and need no table. */
        IN_CONTACT,
        /** There is no time left on the day. */
        FULL_DAY,
        /** Somebody else of the organisation fits better. */
        COLLEAGUE
    }

    /** Whether there is nothing to tell. */
    public boolean isSilent() {
        return reason.isEmpty() && words.isEmpty();
    }
}
