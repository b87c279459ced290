package eu.visavis.registration;

import eu.visavis.event.EventFormat;
import eu.visavis.event.FormatChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps how people take part in step with the format of their event. */
@ApplicationScoped
class FormatKeeping {
    private final Participants participants;

    @Inject
    FormatKeeping(Participants participants) {
        this.participants = participants;
    }

    FormatKeeping() { // for the CDI client proxy
        this(null);
    }

    /** Whoever wants to take part online is not summoned silently; where there is no choice, everybody follows. */
    void adjust(@Observes FormatChange change) {
        List<Participant> people = participants.everybody(change.eventId());
        if (change.format() == EventFormat.ON_SITE && people.stream().anyMatch(FormatKeeping::wantsOnline)) {
            change.refuse();
            return;
        }
        people.forEach(person ->
                person.change(person.organisationId(), person.attendance().in(change.format())));
    }

    private static boolean wantsOnline(Participant person) {
        boolean comes = person.status().isOpen() || person.status() == Participant.Status.UNCONFIRMED;
        return comes && person.attendance().online();
    }
}
