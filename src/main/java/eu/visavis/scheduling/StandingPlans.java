package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.PlacedMeeting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what is published as the ground of another plan. */
@ApplicationScoped
public class StandingPlans {
    private final EntityManager entities;
    private final PublishedSchedule published;
    private final MeetingWriting meetings;
    private final PlanProblemReader reader;

    @Inject
    StandingPlans(
            EntityManager entities, PublishedSchedule published, MeetingWriting meetings, PlanProblemReader reader) {
        this.entities = entities;
        this.published = published;
        this.meetings = meetings;
        this.reader = reader;
    }

    protected StandingPlans() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** What is published, with the event as it is now, in one transaction; empty if nothing is published. */
    @Transactional
    public Optional<StandingPlan> read(long eventId) {
        return published.version(eventId).map(version -> {
            PlanOrder order = order(version);
            Instance event = reader.read(eventId, order);
            return new StandingPlan(
                    version.number(), event, placed(eventId, event), order.aim().weights());
        });
    }

    private List<PlacedMeeting> placed(long eventId, Instance event) {
        PairedWishes wishes = new PairedWishes(event);
        return meetings(eventId).entrySet().stream()
                .filter(meeting -> wishes.of(meeting.getKey()).isPresent())
                .map(meeting -> wishes.meeting(
                        meeting.getKey(),
                        meeting.getValue().place(),
                        meeting.getValue().interpreter()))
                .toList();
    }

    /** When and where those meet who are to meet by what is published. */
    @Transactional
    public Map<Pair, Spot> meetings(long eventId) {
        return meetings.published(eventId).stream()
                .filter(meeting -> !meeting.isCancelled())
                .collect(Collectors.toMap(Meeting::pair, meeting -> new Spot(meeting.place(), meeting.interpreter())));
    }

    /** What the run of the newest version was told; the usual if there is none. */
    PlanOrder order(long eventId) {
        return published.version(eventId).map(this::order).orElseGet(StandingPlans::usual);
    }

    /** What the run of a version was told; the usual where participants booked all of it. */
    PlanOrder order(PlanVersion version) {
        return version.runId().isPresent()
                ? entities.find(PlanRun.class, version.runId().getAsLong()).order()
                : usual();
    }

    private static PlanOrder usual() {
        return new PlanOrder(PlanOrder.USUAL_SECONDS, false);
    }
}
