package eu.visavis.room.web;

import eu.visavis.event.Event;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.SearchKey;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import eu.visavis.text.Formats;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The published meetings of an event without a table that have not ended, so that organisers can help at them. */
@RequestScoped
public class OnlineMeetings {
    private static final int SHOWN = 40;

    private final PublishedSchedule schedule;
    private final Participants participants;
    private final Clock clock;

    @Inject
    OnlineMeetings(PublishedSchedule schedule, Participants participants, Clock clock) {
        this.schedule = schedule;
        this.participants = participants;
        this.clock = clock;
    }

    OnlineMeetings() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * The first of the meetings.
     *
     * @param more how many come after them
     */
    record Found(List<Row> rows, int more) {}

    /**
     * A meeting.
     *
     * @param isNow whether it runs
     */
    public record Row(
            String code, String day, String start, String machineStart, boolean isNow, String first, String second) {}

    /**
     * The meetings that have not ended, in the order of time.
     *
     * @param words what the name or organisation of one of the people holds; "" for all
     */
    Found toCome(Event event, String words, Language language) {
        Instant now = clock.instant();
        List<ScheduledMeeting> coming = schedule.ofEvent(event.id()).stream()
                .filter(ScheduledMeeting::isOnline)
                .filter(meeting -> meeting.window().end().isAfter(now))
                .toList();
        Map<Long, Registration> people = participants.byId(coming.stream()
                .flatMap(meeting -> meeting.people().stream())
                .distinct()
                .toList());
        String key = SearchKey.ofName(words);
        List<ScheduledMeeting> found = coming.stream()
                .filter(meeting -> meeting.people().stream().anyMatch(id -> names(people.get(id), key)))
                .toList();
        Formats formats = Formats.in(language);
        return new Found(
                found.stream()
                        .limit(SHOWN)
                        .map(meeting -> row(meeting, people, event, formats, now))
                        .toList(),
                Math.max(0, found.size() - SHOWN));
    }

    private static boolean names(Registration person, String key) {
        return SearchKey.ofName(person.person().name()).contains(key)
                || SearchKey.ofName(person.organisationName()).contains(key);
    }

    private static Row row(
            ScheduledMeeting meeting, Map<Long, Registration> people, Event event, Formats formats, Instant now) {
        Instant start = meeting.window().start();
        return new Row(
                meeting.code().value(),
                formats.date(LocalDate.ofInstant(start, event.zone())),
                formats.time(start, event.zone()),
                formats.machineTime(start, event.zone()),
                !start.isAfter(now),
                inWords(people.get(meeting.firstId())),
                inWords(people.get(meeting.secondId())));
    }

    private static String inWords(Registration person) {
        return person.person().name() + ", " + person.organisationName();
    }
}
