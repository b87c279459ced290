package eu.visavis.scheduling.solver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Look-ups of placed meetings: by participant and slot, and of what is taken in a slot. */
public final class Agendas {
    private record Place(long id, long slotId) {}

    private final Map<Place, PlacedMeeting> meetings = new HashMap<>();
    private final Map<Long, Integer> meetingsOf = new HashMap<>();
    private final Map<Place, PlacedMeeting> atTables = new HashMap<>();
    private final Set<Place> busyInterpreters = new HashSet<>();
    private final Map<Long, InstanceWish> wishes;

    /** Looks at the meetings of a plan. */
    public Agendas(Instance instance, List<PlacedMeeting> placed) {
        wishes = instance.wishes().stream().collect(Collectors.toMap(InstanceWish::id, Function.identity()));
        placed.forEach(this::enter);
    }

    /** Counts one more meeting. */
    void enter(PlacedMeeting meeting) {
        for (long id : wishes.get(meeting.wishId()).peopleIds()) {
            meetings.put(new Place(id, meeting.slotId()), meeting);
            meetingsOf.merge(id, 1, Integer::sum);
        }
        meeting.tableId().ifPresent(table -> atTables.put(new Place(table, meeting.slotId()), meeting));
        meeting.interpreterId().ifPresent(one -> busyInterpreters.add(new Place(one, meeting.slotId())));
    }

    /** Counts a meeting no more. */
    void leave(PlacedMeeting meeting) {
        for (long id : wishes.get(meeting.wishId()).peopleIds()) {
            meetings.remove(new Place(id, meeting.slotId()), meeting);
            meetingsOf.merge(id, -1, Integer::sum);
        }
        meeting.tableId().ifPresent(table -> atTables.remove(new Place(table, meeting.slotId()), meeting));
        meeting.interpreterId().ifPresent(one -> busyInterpreters.remove(new Place(one, meeting.slotId())));
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

    /** The meeting at a table in a slot. */
    public Optional<PlacedMeeting> meetingAt(long tableId, long slotId) {
        return Optional.ofNullable(atTables.get(new Place(tableId, slotId)));
    }

    boolean isTableTaken(long tableId, long slotId) {
        return atTables.containsKey(new Place(tableId, slotId));
    }

    boolean isInterpreterTaken(long interpreterId, long slotId) {
        return busyInterpreters.contains(new Place(interpreterId, slotId));
    }
}
