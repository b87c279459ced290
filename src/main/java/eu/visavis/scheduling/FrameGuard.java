package eu.visavis.scheduling;

import eu.visavis.event.FrameRemoval;
import eu.visavis.event.StandingMeeting;
import eu.visavis.kernel.MissingNumber;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps slots and tables in which published meetings take place, and names these meetings. */
@ApplicationScoped
class FrameGuard {
    private static final String SELECT =
            "select m, t.number from Meeting m left join MeetingTable t on t.id = m.tableId"
                    + " where m.cancelled = false and ";
    private static final String ORDER = " order by m.startsAt, t.number, m.firstId";

    private final EntityManager entities;
    private final Participants participants;

    @Inject
    FrameGuard(EntityManager entities, Participants participants) {
        this.entities = entities;
        this.participants = participants;
    }

    FrameGuard() { // for the CDI client proxy
        this(null, null);
    }

    private record Seated(Meeting meeting, Integer table) {}

    void guard(@Observes FrameRemoval removal) {
        List<Seated> seated = new ArrayList<>(read("m.slotId in :ids", removal.slots()));
        seated.addAll(read("m.tableId in :ids", removal.tables()));
        Map<Long, Set<Long>> closings = removal.closings();
        read("m.tableId in :ids", closings.keySet()).stream()
                .filter(one -> {
                    Place place = one.meeting().place();
                    return closings.get(place.table().orElseThrow()).contains(place.slotId());
                })
                .forEach(seated::add);
        removal.refuse(named(seated));
    }

    private List<Seated> read(String condition, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(SELECT + condition + ORDER, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new Seated((Meeting) row[0], (Integer) row[1]))
                .toList();
    }

    private List<StandingMeeting> named(List<Seated> seated) {
        Map<Long, Registration> people = participants.byId(seated.stream()
                .map(one -> one.meeting().pair())
                .flatMap(pair -> Stream.of(pair.lowerId(), pair.higherId()))
                .distinct()
                .toList());
        return seated.stream()
                .map(one -> new StandingMeeting(
                        one.meeting().window(),
                        MissingNumber.of(one.table()),
                        people.get(one.meeting().pair().lowerId()).person().name(),
                        people.get(one.meeting().pair().higherId()).person().name()))
                .toList();
    }
}
