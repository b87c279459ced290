package eu.visavis.registration;

import eu.visavis.kernel.PublicCode;
import java.time.Instant;

/**
 * What somebody at the entrance noted of a person.
 *
 * @param come whether the person has come; false takes that back
 * @param at when it was noted
 */
public record ArrivalMark(PublicCode participant, boolean come, Instant at) {
    /** The same, made at this moment at the latest. */
    ArrivalMark notAfter(Instant now) {
        return at.isAfter(now) ? new ArrivalMark(participant, come, now) : this;
    }
}
