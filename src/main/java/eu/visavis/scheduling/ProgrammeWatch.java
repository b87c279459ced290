package eu.visavis.scheduling;

import eu.visavis.programme.MeetingsMeanwhile;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tells which published meetings people have while something else of the programme takes place. */
@ApplicationScoped
class ProgrammeWatch {
    private static final Comparator<Own> IN_ORDER =
            Comparator.comparing((Own own) -> own.meeting().window().start()).thenComparing(Own::participantId);

    private final PublishedSchedule schedule;
    private final Participants participants;

    @Inject
    ProgrammeWatch(PublishedSchedule schedule, Participants participants) {
        this.schedule = schedule;
        this.participants = participants;
    }

    ProgrammeWatch() { // for the CDI client proxy
        this(null, null);
    }

    private record Own(long participantId, ScheduledMeeting meeting) {
        long partnerId() {
            return meeting.partnerOf(participantId);
        }
    }

    void look(@Observes MeetingsMeanwhile asked) {
        List<Own> all = new ArrayList<>();
        meetings(asked)
                .forEach((person, meetings) -> meetings.stream()
                        .filter(meeting ->
                                !meeting.cancelled() && meeting.window().overlaps(asked.time()))
                        .forEach(meeting -> all.add(new Own(person, meeting))));
        Map<Long, Registration> partners =
                participants.byId(all.stream().map(Own::partnerId).toList());
        all.stream().sorted(IN_ORDER).forEach(own -> {
            Registration partner = partners.get(own.partnerId());
            asked.add(new MeetingsMeanwhile.Meanwhile(
                    own.participantId(),
                    own.meeting().window(),
                    partner.participant().code(),
                    partner.person().name(),
                    partner.organisationName()));
        });
    }

    /** Of one person without reading those of everybody. */
    private Map<Long, List<ScheduledMeeting>> meetings(MeetingsMeanwhile asked) {
        if (asked.people().size() == 1) {
            long one = asked.people().iterator().next();
            return Map.of(one, schedule.ofParticipant(asked.eventId(), one));
        }
        return schedule.ofParticipants(asked.eventId(), asked.people());
    }
}
