package eu.visavis.registration;

import eu.visavis.account.Persons;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import eu.visavis.kernel.TimeWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What participants state about themselves, and when they are there. */
@ApplicationScoped
public class OwnParticulars {
    private final Participants participants;
    private final Persons persons;
    private final Events events;
    private final jakarta.enterprise.event.Event<StrandedMeetings> strandings;

    @Inject
    OwnParticulars(
            Participants participants,
            Persons persons,
            Events events,
            jakarta.enterprise.event.Event<StrandedMeetings> strandings) {
        this.participants = participants;
        this.persons = persons;
        this.events = events;
        this.strandings = strandings;
    }

    OwnParticulars() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * The particulars that people change by themselves.
     *
     * @param spokenLanguages ISO 639-1 codes, the own one first
     * @param halfDays codes of {@link HalfDay}
     * @param slots single slots that were chosen; empty if there was no choice of them
     */
    public record Stated(
            String firstName,
            String lastName,
            List<String> spokenLanguages,
            String jobTitle,
            boolean online,
            Collection<String> halfDays,
            Optional<Collection<TimeWindow>> slots) {

        /** When somebody is there who has stated this, and had stated something else before. */
        public List<TimeWindow> availability(List<TimeWindow> before, HalfDays event) {
            // Without slots there is nothing to choose from, and what was stated earlier stays.
            if (event.all().isEmpty()) {
                return before;
            }
            return slots.map(ticked -> event.change(before, halfDays, ticked))
                    .orElseGet(() -> event.change(before, halfDays));
        }
    }

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
                        events.get(participant.eventId()).format().isOnline(stated.online()),
                        stated.availability(before.availability(), halfDays)));
    }

    /** What a participant had stated before. */
    public record Earlier(
            String firstName,
            String lastName,
            List<String> spokenLanguages,
            String jobTitle,
            boolean online,
            List<TimeWindow> availability) {}

    /** Takes over again what a participant had stated before. */
    @Transactional
    public void restore(long participantId, Earlier earlier) {
        Participant participant = participants.get(participantId).participant();
        persons.get(participant.personId()).rename(earlier.firstName(), earlier.lastName(), earlier.spokenLanguages());
        participant.change(
                participant.organisationId(),
                new Attendance(
                        earlier.jobTitle(), participant.attendance().type(), earlier.online(), earlier.availability()));
    }

    /** Published meetings that are still to come at times at which the participant has said not to be there. */
    @Transactional
    public List<StrandedMeetings.Stranded> stranded(long participantId) {
        StrandedMeetings meetings =
                new StrandedMeetings(participants.get(participantId).participant());
        strandings.fire(meetings);
        return meetings.found();
    }
}
