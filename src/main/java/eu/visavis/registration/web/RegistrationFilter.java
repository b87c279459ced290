package eu.visavis.registration.web;

import eu.visavis.registration.Participant;
import java.util.Optional;

/** Which registrations a list shows; the name stands in its address. */
enum RegistrationFilter {
    ALL(null, true),
    WAITING(Participant.Status.WAITING, true),
    APPROVED(Participant.Status.APPROVED, true),
    WAITING_LIST(Participant.Status.WAITING_LIST, false),
    /** Approved, with neither offer nor need. */
    SILENT(Participant.Status.APPROVED, false),
    /** Approved and asked shortly before the event whether they come, without an answer. */
    UNANSWERED(Participant.Status.APPROVED, false),
    /** For whom no partner is responsible. */
    UNASSIGNED(null, false),
    REFUSED(Participant.Status.REFUSED, true),
    CANCELLED(Participant.Status.CANCELLED, false);

    private final Participant.Status status;
    private final boolean always;

    RegistrationFilter(Participant.Status status, boolean always) {
        this.status = status;
        this.always = always;
    }

    /** The filter of an address; whatever it does not know shows all. */
    static RegistrationFilter named(String name) {
        for (RegistrationFilter filter : values()) {
            if (filter.name().equals(name)) {
                return filter;
            }
        }
        return ALL;
    }

    /** The only state that is shown, or all. */
    Optional<Participant.Status> status() {
        return Optional.ofNullable(status);
    }

    /** Whether it is offered even if it would show nobody. */
    boolean isAlwaysOffered() {
        return always;
    }
}
