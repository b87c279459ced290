package eu.visavis.scheduling;

import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.registration.StrandedMeetings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Tells which published meetings are still to come at times at which somebody is no longer there. */
@ApplicationScoped
class StrandedWatch {
    private final PublishedSchedule schedule;
    private final Participants participants;
    private final Clock clock;

    @Inject
    StrandedWatch(PublishedSchedule schedule, Participants participants, Clock clock) {
        this.schedule = schedule;
        this.participants = participants;
        this.clock = clock;
    }

    StrandedWatch() { // for the CDI client proxy
        this(null, null, null);
    }

    void look(@Observes StrandedMeetings asked) {
        List<ScheduledMeeting> stranded = schedule.ofParticipant(asked.eventId(), asked.participantId()).stream()
                .filter(meeting -> !meeting.cancelled())
                .filter(meeting -> meeting.window().end().isAfter(clock.instant()))
                .filter(meeting -> asked.strands(meeting.window()))
                .toList();
        Map<Long, Registration> partners = participants.byId(stranded.stream()
                .map(meeting -> meeting.partnerOf(asked.participantId()))
                .toList());
        for (ScheduledMeeting meeting : stranded) {
            Registration partner = partners.get(meeting.partnerOf(asked.participantId()));
            asked.add(meeting.window(), partner.person().name());
        }
    }
}
