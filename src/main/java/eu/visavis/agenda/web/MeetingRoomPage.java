package eu.visavis.agenda.web;

import eu.visavis.agenda.MeetingEntry;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.room.RoomHours;
import eu.visavis.text.Formats;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The page of a meeting on which people wait for its video room and enter it.
 *
 * @param self the address of the page
 * @param own whether the reader is in the meeting
 * @param place whose clock the times are of
 * @param one who meets, seen by somebody who is not in the meeting; "" else
 * @param partner whom the reader meets
 * @param changed when time or place were changed last, in words; "" if never
 * @param opens when the room opens, as a time of the day
 * @param address of the room; "" as long as nobody may enter it
 * @param host who runs the room; "" like the address
 * @param now by the clock of the server, in milliseconds since 1970
 * @param goal when the state changes next, likewise; 0 if that is not within a day
 * @param left how long that is, in words
 */
public record MeetingRoomPage(
        String event,
        String self,
        boolean own,
        String place,
        String one,
        String oneFrom,
        String partner,
        String partnerFrom,
        String interpreter,
        String others,
        String date,
        String start,
        String machineStart,
        String end,
        State state,
        String changed,
        int table,
        String hall,
        String opens,
        String opensDate,
        String address,
        String host,
        long now,
        long goal,
        String left,
        Optional<Next> next) {
    /** Beyond that a count of hours says less than a date. */
    private static final Duration COUNTED = Duration.ofDays(1);

    /** How it stands with a meeting and its room. */
    public enum State {
        OFF,
        AT_TABLE,
        NO_ROOM,
        CLOSED,
        OPEN,
        RUNNING,
        OVER;

        /** Whether something is still to change by the clock. */
        public boolean isLive() {
            return this == CLOSED || this == OPEN || this == RUNNING;
        }
    }

    /** What the reader has next. */
    public record Next(String partner, String date, String start, String address) {}

    /**
     * The room of a meeting at a moment.
     *
     * @param agenda of one of those who meet
     * @param hours when the room is open; empty if there is none
     * @param address of the room, if it is open
     * @param own whether the agenda is the reader's
     */
    static MeetingRoomPage of(
            PersonalAgenda agenda,
            MeetingEntry meeting,
            Optional<RoomHours> hours,
            Optional<String> address,
            String self,
            boolean own,
            Instant now,
            Formats formats) {
        ZoneId zone = agenda.event().zone();
        State state = state(meeting, hours, now);
        Optional<String> entrance = address.filter(known -> state == State.OPEN || state == State.RUNNING);
        Optional<Instant> goal = hours.filter(known -> state.isLive())
                .flatMap(known -> known.next(now))
                .filter(change -> Duration.between(now, change).compareTo(COUNTED) < 0);
        Instant opens = hours.map(RoomHours::opens).orElse(meeting.time().start());
        return new MeetingRoomPage(
                agenda.event().code().value(),
                self,
                own,
                agenda.event().place(),
                own ? "" : agenda.personName(),
                own ? "" : agenda.organisation(),
                meeting.partner().name(),
                meeting.partner().organisation(),
                meeting.interpreter(),
                meeting.othersInWords(),
                date(meeting.time().start(), zone, formats),
                formats.time(meeting.time().start(), zone),
                formats.machineTime(meeting.time().start(), zone),
                formats.time(meeting.time().end(), zone),
                state,
                meeting.revision() > 0 ? formats.dateTime(meeting.changedAt(), zone) : "",
                meeting.table() == null ? 0 : meeting.table(),
                meeting.hall(),
                formats.time(opens, zone),
                date(opens, zone, formats),
                entrance.orElse(""),
                entrance.map(known -> URI.create(known).getHost()).orElse(""),
                now.toEpochMilli(),
                goal.map(Instant::toEpochMilli).orElse(0L),
                goal.map(change -> minutes(Duration.between(now, change))).orElse(""),
                own ? next(agenda, meeting, now, formats) : Optional.empty());
    }

    private static State state(MeetingEntry meeting, Optional<RoomHours> hours, Instant now) {
        if (meeting.cancelled()) {
            return State.OFF;
        }
        if (!meeting.online()) {
            return State.AT_TABLE;
        }
        return hours.map(known -> State.valueOf(known.at(now).name())).orElse(State.NO_ROOM);
    }

    private static Optional<Next> next(PersonalAgenda agenda, MeetingEntry meeting, Instant now, Formats formats) {
        ZoneId zone = agenda.event().zone();
        return agenda.meetings()
                .filter(other -> !other.cancelled() && other.time().end().isAfter(now))
                .filter(other -> !other.time().start().isBefore(meeting.time().end()))
                .findFirst()
                .map(other -> new Next(
                        other.partner().name(),
                        date(other.time().start(), zone, formats),
                        formats.time(other.time().start(), zone),
                        agenda.roomOf(other)
                                .map(page -> MyDayPage.room(agenda, other))
                                .orElse("/events/" + agenda.event().code() + "/me")));
    }

    private static String date(Instant moment, ZoneId zone, Formats formats) {
        return formats.dateWithWeekday(LocalDate.ofInstant(moment, zone));
    }

    private static String minutes(Duration left) {
        // The sign of the unit is the same in all languages.
        return left.plusSeconds(59).toMinutes() + " min";
    }

    /** After how many seconds the page is to be read anew where no script runs; 0 if that is not needed. */
    public int refresh() {
        if (!state.isLive()) {
            return 0;
        }
        return goal == 0 ? 60 : (int) Math.max(2, Math.min(60, (goal - now) / 1000 + 1));
    }
}
