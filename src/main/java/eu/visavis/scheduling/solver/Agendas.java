package eu.visavis.scheduling.solver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Look-ups of placed meetings: by participant and slot, and by table and slot. */
final class Agendas {
    private record Place(long id, long slotId) {}

    private final Set<Place> busyPeople = new HashSet<>();
    private final Set<Place> busyTables = new HashSet<>();
    private final Map<Long, Integer> meetingsOf = new HashMap<>();
    private final Map<Long, Long> tablesUsed = new HashMap<>();

    Agendas(List<PlacedMeeting> placed) {
        for (PlacedMeeting meeting : placed) {
            for (long id : new long[] {meeting.firstId(), meeting.secondId()}) {
                busyPeople.add(new Place(id, meeting.slotId()));
                meetingsOf.merge(id, 1, Integer::sum);
            }
            meeting.tableId().ifPresent(table -> busyTables.add(new Place(table, meeting.slotId())));
        }
        tablesUsed.putAll(busyTables.stream().collect(Collectors.groupingBy(Place::slotId, Collectors.counting())));
    }

    boolean isBusy(long participantId, long slotId) {
        return busyPeople.contains(new Place(participantId, slotId));
    }

    int meetingsOf(long participantId) {
        return meetingsOf.getOrDefault(participantId, 0);
    }

    long tablesUsed(long slotId) {
        return tablesUsed.getOrDefault(slotId, 0L);
    }
}
