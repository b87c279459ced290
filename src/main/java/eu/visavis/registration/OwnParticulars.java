package eu.visavis.registration;

import eu.visavis.account.Persons;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** What participants state about themselves, and when they are there. */
@ApplicationScoped
public class OwnParticulars {
    private final Participants participants;
    private final Persons persons;
    private final Events events;

    @Inject
    OwnParticulars(Participants participants, Persons persons, Events events) {
        this.participants = participants;
        this.persons = persons;
        this.events = events;
    }

    OwnParticulars() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * The particulars that people change by themselves.
     *
     * @param spokenLanguages ISO 639-1 codes, the own one first
     * @param halfDays codes of {@link HalfDay}
     */
    public record Stated(
            String firstName,
            String lastName,
            List<String> spokenLanguages,
            String jobTitle,
            boolean online,
            Collection<String> halfDays) {}

    /** The half days of an event, from its slots. */
    @Transactional
    public HalfDays halfDays(long eventId) {
        Event event = events.get(eventId);
        return HalfDays.of(events.slots(eventId).stream().map(Slot::window).toList(), event.zone());
    }

    /** Takes over what a participant states now; the name counts for all events of the person. */
    @Transactional
    public void change(long participantId, Stated stated) {
        Participant participant = participants.get(participantId).participant();
        persons.get(participant.personId()).rename(stated.firstName(), stated.lastName(), stated.spokenLanguages());
        Attendance before = participant.attendance();
        HalfDays halfDays = halfDays(participant.eventId());
        participant.change(
                participant.organisationId(),
                new Attendance(
                        stated.jobTitle(),
                        before.type(),
                        stated.online(),
                        // Without slots there is nothing to choose from, and what was stated earlier stays.
                        halfDays.all().isEmpty()
                                ? before.availability()
                                : halfDays.change(before.availability(), stated.halfDays())));
    }
}
