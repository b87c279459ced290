package eu.visavis.registration;

import java.util.OptionalLong;

/**
 * Whose registrations somebody of the staff gets to see: everybody's, or those for whom one partner is responsible. The
 * one place where ownership is applied is {@link Participants}, which asks for it wherever staff read.
 *
 * @param office id of that partner; empty for everybody's
 */
public record Reach(OptionalLong office) {
    /** No limit within the event. */
    public static final Reach EVERYBODY = new Reach(OptionalLong.empty());

    /** Whether it contains a participant. */
    public boolean includes(Participant participant) {
        return office.isEmpty() || office.equals(participant.office());
    }
}
