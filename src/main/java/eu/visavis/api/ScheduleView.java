package eu.visavis.api;

import eu.visavis.event.Event;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.ScheduledMeeting;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of the published schedule, in the order of time.
 *
 * @param version counts from 1; 0 while nothing is published
 * @param publishedAt absent while nothing is published
 * @param timezone in which times are given
 */
public record ScheduleView(
        int version, Optional<Instant> publishedAt, String timezone, List<Meeting> items, Part part) {

    /**
     * A meeting that takes place.
     *
     * @param code stays the same through all versions
     * @param table its number, absent if one side is online
     * @param hall where the table stands, absent without a table
     * @param accessible whether one gets to the table without a step; absent without a table
     * @param interpreter name of who interprets; absent if nobody does
     * @param people the two who meet
     * @param others who joins them; empty for two alone
     */
    public record Meeting(
            String code,
            OffsetDateTime start,
            OffsetDateTime end,
            Optional<Integer> table,
            Optional<String> hall,
            Optional<Boolean> accessible,
            Optional<String> interpreter,
            List<RequestList.Side> people,
            List<RequestList.Side> others) {
        static Meeting of(ScheduledMeeting meeting, Map<Long, Registration> people, ZoneId zone) {
            return new Meeting(
                    meeting.code().value(),
                    meeting.window().start().atZone(zone).toOffsetDateTime(),
                    meeting.window().end().atZone(zone).toOffsetDateTime(),
                    meeting.table().map(ScheduledMeeting.TableSign::number),
                    meeting.table().map(ScheduledMeeting.TableSign::hall),
                    meeting.table().map(ScheduledMeeting.TableSign::accessible),
                    Optional.of(meeting.interpreter()).filter(name -> !name.isEmpty()),
                    List.of(
                            RequestList.Side.of(people.get(meeting.firstId())),
                            RequestList.Side.of(people.get(meeting.secondId()))),
                    meeting.joining().stream()
                            .map(people::get)
                            .map(RequestList.Side::of)
                            .toList());
        }
    }

    static ScheduleView of(Optional<PlanVersion> version, Event event, List<Meeting> items, Part part) {
        return new ScheduleView(
                version.map(PlanVersion::number).orElse(0),
                version.map(PlanVersion::publishedAt),
                event.zone().getId(),
                items,
                part);
    }
}
