package eu.visavis.scheduling.solver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Look-ups of placed meetings: by participant and slot, and by table and slot. */
public final class Agendas {
    private record Place(long id, long slotId) {}

    private final Map<Place, PlacedMeeting> meetings = new HashMap<>();
    private final Map<Long, Integer> meetingsOf = new HashMap<>();
    private final Map<Long, Long> tablesUsed = new HashMap<>();

    /** Looks at the meetings of a plan. */
    public Agendas(List<PlacedMeeting> placed) {
        Set<Place> busyTables = new HashSet<>();
        for (PlacedMeeting meeting : placed) {
            for (long id : new long[] {meeting.firstId(), meeting.secondId()}) {
                meetings.put(new Place(id, meeting.slotId()), meeting);
                meetingsOf.merge(id, 1, Integer::sum);
            }
            meeting.tableId().ifPresent(table -> busyTables.add(new Place(table, meeting.slotId())));
        }
        tablesUsed.putAll(busyTables.stream().collect(Collectors.groupingBy(Place::slotId, Collectors.counting())));
    }

    /** The meeting of somebody in a slot. */
    public Optional<PlacedMeeting> meetingOf(long participantId, long slotId) {
        return Optional.ofNullable(meetings.get(new Place(participantId, slotId)));
    }

    /** Whether somebody has as many meetings as they want at most. */
    public boolean isAtLimit(InstanceParticipant participant) {
        return participant.maxMeetings().isPresent()
                && meetingsOf.getOrDefault(participant.id(), 0)
                        >= participant.maxMeetings().getAsInt();
    }

    /** How many tables are taken in a slot. */
    public long tablesUsed(long slotId) {
        return tablesUsed.getOrDefault(slotId, 0L);
    }
}
