package eu.visavis.app;

import eu.visavis.event.Event;
import eu.visavis.event.EventFormat;
import eu.visavis.event.Events;
import eu.visavis.event.PlaceLimit;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.RequestOverview;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts what an event needs now. */
@ApplicationScoped
public class EventTasks {
    private final Events events;
    private final Participants participants;
    private final CooperationProfiles profiles;
    private final RequestOverview requests;
    private final PublishedSchedule schedule;
    private final PlanRuns runs;

    @Inject
    EventTasks(
            Events events,
            Participants participants,
            CooperationProfiles profiles,
            RequestOverview requests,
            PublishedSchedule schedule,
            PlanRuns runs) {
        this.events = events;
        this.participants = participants;
        this.profiles = profiles;
        this.requests = requests;
        this.schedule = schedule;
        this.runs = runs;
    }

    EventTasks() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /**
     * The figures of an event.
     *
     * @param silent approved participants without any offer or need
     * @param unanswered approved participants who were asked whether they come and have not answered
     * @param listed people on the waiting list
     * @param free places that nobody has, or -1 if their number is not limited
     * @param slots slots of all sessions
     * @param room the meetings for which there is a table
     * @param needsTables whether people can be on site
     * @param version number of the published schedule, 0 if none is
     * @param run code of the run that is going on, or ""
     */
    public record Figures(
            long waiting,
            long approved,
            long silent,
            long unanswered,
            long listed,
            long free,
            long organisations,
            long countries,
            long offers,
            long needs,
            long pending,
            long accepted,
            int slots,
            int tables,
            int room,
            boolean needsTables,
            int version,
            String run) {}

    /** Counts what is there, in one transaction. */
    @Transactional
    public Figures of(Event event) {
        long id = event.id();
        List<Registration> all = participants.ofEvent(id);
        List<Registration> approved =
                all.stream().filter(Registration::isApproved).toList();
        List<CooperationProfile> stated = profiles.ofEvent(id);
        Set<Long> speaking = stated.stream().map(CooperationProfile::personId).collect(Collectors.toSet());
        Map<MeetingRequest.Status, Long> asked = requests.counts(id);
        int slots = events.slots(id).size();
        int tables = events.tables(id).size();
        return new Figures(
                count(all, Participant.Status.WAITING),
                approved.size(),
                approved.stream()
                        .filter(place -> !speaking.contains(place.person().id()))
                        .count(),
                approved.stream()
                        .filter(place -> place.participant().isToReconfirm())
                        .count(),
                count(all, Participant.Status.WAITING_LIST),
                free(events.places(id), approved.size()),
                approved.stream()
                        .map(place -> place.organisation().id())
                        .distinct()
                        .count(),
                approved.stream()
                        .map(place -> place.organisation().country())
                        .distinct()
                        .count(),
                count(stated, CooperationProfile.Kind.OFFER),
                count(stated, CooperationProfile.Kind.NEED),
                asked.get(MeetingRequest.Status.PENDING),
                asked.get(MeetingRequest.Status.ACCEPTED),
                slots,
                tables,
                tables * slots - events.closings(id).count(),
                event.format() != EventFormat.ONLINE,
                schedule.version(id).map(PlanVersion::number).orElse(0),
                runs.open(id).map(run -> run.code().value()).orElse(""));
    }

    private static long free(PlaceLimit limit, int taken) {
        return limit.places().isEmpty() ? -1 : Math.max(0, limit.places().getAsInt() - taken);
    }

    private static long count(List<Registration> all, Participant.Status status) {
        return all.stream()
                .filter(place -> place.participant().status() == status)
                .count();
    }

    private static long count(List<CooperationProfile> stated, CooperationProfile.Kind kind) {
        return stated.stream().filter(profile -> profile.facts().kind() == kind).count();
    }
}
