package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.Published;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The published meetings of an event as the solver knows them. */
@ApplicationScoped
class KnownPlaces {
    private final MeetingWriting meetings;

    @Inject
    KnownPlaces(MeetingWriting meetings) {
        this.meetings = meetings;
    }

    KnownPlaces() { // for the CDI client proxy
        this(null);
    }

    /** Where the wishes of the instance take place by what is published, and what a run is to keep of it. */
    @Transactional
    public Published of(long eventId, Instance instance, KeptPlan kept) {
        PairedWishes wishes = new PairedWishes(instance);
        Map<Long, Published.Place> places = new HashMap<>();
        for (Meeting meeting : meetings.published(eventId)) {
            if (!meeting.isCancelled()) {
                Place place = meeting.place();
                wishes.of(meeting.pair())
                        .ifPresent(wish -> places.put(
                                wish.id(), new Published.Place(place.slotId(), place.table(), meeting.interpreter())));
            }
        }
        return new Published(
                places,
                kept.mostMoved(),
                kept.fixedBefore().map(moment -> before(instance, moment)).orElse(0));
    }

    private static int before(Instance instance, Instant moment) {
        return (int) instance.slots().stream()
                .map(InstanceSlot::start)
                .filter(start -> start.isBefore(moment))
                .count();
    }
}
