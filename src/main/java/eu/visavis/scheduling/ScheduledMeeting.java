package eu.visavis.scheduling;

import eu.visavis.event.MeetingTable;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A published meeting, as other features see it.
 *
 * @param code stays the same through all versions: the key for calendars
 * @param firstId participant id of one side
 * @param secondId participant id of the other side
 * @param window when; for a cancelled meeting, when it was to take place
 * @param table where; empty if one side is online or the meeting is cancelled
 * @param interpreter name of who interprets, or ""
 * @param revision rises with every change of time, table or cancellation; from 0
 * @param changedAt when the meeting got this revision
 * @param cancelled whether it does not take place any more
 * @param calledOff whether it was cancelled because one of the two does not come any more, not by a new version
 * @param joining participant ids of those who join the two
 */
public record ScheduledMeeting(
        PublicCode code,
        long firstId,
        long secondId,
        TimeWindow window,
        Optional<TableSign> table,
        String interpreter,
        int revision,
        Instant changedAt,
        boolean cancelled,
        boolean calledOff,
        List<Long> joining) {

    /**
     * What is written on a table.
     *
     * @param hall may be empty
     * @param accessible whether one gets there without a step, and a wheelchair has room at it
     */
    public record TableSign(int number, String hall, boolean accessible) {}

    static ScheduledMeeting of(Meeting meeting, MeetingTable table, String interpreter, List<Long> joining) {
        return new ScheduledMeeting(
                meeting.code(),
                meeting.pair().lowerId(),
                meeting.pair().higherId(),
                meeting.window(),
                Optional.ofNullable(table).map(one -> new TableSign(one.number(), one.hall(), one.isAccessible())),
                interpreter == null ? "" : interpreter,
                meeting.revision(),
                meeting.changedAt(),
                meeting.isCancelled(),
                meeting.isCalledOff(),
                joining);
    }

    /** The other side, seen from one of the two participants; one of the two, seen from somebody who joins. */
    public long partnerOf(long participantId) {
        return participantId == firstId ? secondId : firstId;
    }

    /** Everybody who is in the meeting: the two, then those who join. */
    public List<Long> people() {
        return Stream.concat(Stream.of(firstId, secondId), joining.stream()).toList();
    }

    /** Everybody but one: from one of the two participants, the other one comes first. */
    public List<Long> othersThan(long participantId) {
        return people().stream().filter(person -> person != participantId).toList();
    }

    /** As those see it who were to join it and are not any more. */
    ScheduledMeeting withoutReader() {
        return new ScheduledMeeting(
                code, firstId, secondId, window, Optional.empty(), "", revision, changedAt, true, calledOff, List.of());
    }

    /** Whether the two meet over the network, not at a table. */
    public boolean isOnline() {
        return !cancelled && table.isEmpty();
    }
}
