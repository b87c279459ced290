package eu.visavis.kernel;

import java.time.Instant;
import java.time.LocalDate;

/** What a certificate or a document is worth that somebody states or shows. */
public enum ProofState {
    /** Nobody has looked at it. */
    UNCHECKED,
    /** Somebody of the network has. */
    CHECKED,
    /** Its last day is over. */
    EXPIRED;

    /**
     * The state on a day.
     *
     * @param validUntil the last day, or null
     * @param checkedAt when somebody looked at it, or null
     */
    public static ProofState on(LocalDate today, LocalDate validUntil, Instant checkedAt) {
        if (validUntil != null && validUntil.isBefore(today)) {
            return EXPIRED;
        }
        return checkedAt == null ? UNCHECKED : CHECKED;
    }
}
