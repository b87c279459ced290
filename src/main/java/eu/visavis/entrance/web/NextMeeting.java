package eu.visavis.entrance.web;

import eu.visavis.event.Event;
import eu.visavis.scheduling.ScheduledMeeting;
import eu.visavis.text.Formats;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Where somebody has to be next.
 *
 * @param table 0 if the meeting is held online
 * @param hall may be empty
 */
public record NextMeeting(String date, String start, String machineStart, int table, String hall) {
    static NextMeeting of(ScheduledMeeting meeting, Event event, Formats formats) {
        Instant start = meeting.window().start();
        return new NextMeeting(
                formats.dateWithWeekday(LocalDate.ofInstant(start, event.zone())),
                formats.time(start, event.zone()),
                formats.machineTime(start, event.zone()),
                meeting.table().map(ScheduledMeeting.TableSign::number).orElse(0),
                meeting.table().map(ScheduledMeeting.TableSign::hall).orElse(""));
    }
}
