package eu.visavis.entrance.web;

import eu.visavis.event.Event;
import eu.visavis.kernel.SearchKey;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import eu.visavis.text.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads who comes, by name as the reader's language sorts. */
@ApplicationScoped
class GuestList {
    private final Participants participants;
    private final PublishedSchedule schedule;
    private final Clock clock;

    @Inject
    GuestList(Participants participants, PublishedSchedule schedule, Clock clock) {
        this.participants = participants;
        this.schedule = schedule;
        this.clock = clock;
    }

    GuestList() { // for the CDI client proxy
        this(null, null, null);
    }

    /** All who are approved. */
    List<Registration> all(Event event, Formats formats) {
        return participants.approved(event.id()).stream()
                .sorted(Comparator.comparing((Registration one) -> one.person().lastName(), formats.sorting())
                        .thenComparing(one -> one.person().firstName(), formats.sorting()))
                .toList();
    }

    /** Whether somebody is meant by part of a name, of an organisation's name, or by the whole code of a badge. */
    static boolean fits(Registration one, String words) {
        return one.participant().code().value().equalsIgnoreCase(words.strip())
                || SearchKey.ofName(
                                one.person().name() + " " + one.organisation().name())
                        .contains(SearchKey.ofName(words));
    }

    /** As rows, with where each has to be next. */
    List<Guest> rows(List<Registration> people, Event event, Formats formats) {
        Map<Long, ScheduledMeeting> next =
                schedule.next(people.stream().map(one -> one.participant().id()).toList(), clock.instant());
        return people.stream()
                .map(one -> new Guest(
                        one.participant().code().value(),
                        one.person().name(),
                        one.organisation().name(),
                        formats.country(one.organisation().country()),
                        one.participant().attendance().online(),
                        one.participant().arrivedAt().map(at -> moment(at, event, formats)),
                        Optional.ofNullable(next.get(one.participant().id()))
                                .map(meeting -> NextMeeting.of(meeting, event, formats))))
                .toList();
    }

    /** The time alone on the same day, which is the usual case. */
    private String moment(Instant at, Event event, Formats formats) {
        LocalDate day = LocalDate.ofInstant(at, event.zone());
        String time = formats.time(at, event.zone());
        return day.equals(LocalDate.ofInstant(clock.instant(), event.zone()))
                ? time
                : formats.dateWithWeekday(day) + ", " + time;
    }
}
