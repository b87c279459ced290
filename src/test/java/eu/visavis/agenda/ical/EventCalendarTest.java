package eu.visavis.agenda.ical;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.agenda.PublicEvent;
import eu.visavis.agenda.PublicEvents;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCalendarTest {
    private static final EventCalendar CALENDAR = new EventCalendar();

    @Test
    void writesAnEntryForEachDayInTheEventsZone() {
        List<String> lines = lines(PublicEvents.onTwoDays("Brokerage Day"));

        assertThat(lines)
                .contains(
                        "UID:dresden027-day1@visavis",
                        "DTSTART;TZID=Europe/Berlin:20270519T130000",
                        "DTEND;TZID=Europe/Berlin:20270519T170000",
                        "UID:dresden027-day2@visavis",
                        "DTSTART;TZID=Europe/Berlin:20270520T090000",
                        "SUMMARY:Brokerage Day",
                        "LOCATION:Congress Centre\\, Street 1\\, 01067 Dresden",
                        "URL:https://visavis.example/events/dresden027",
                        "LAST-MODIFIED:20270301T080000Z");
        assertThat(lines.stream().filter(line -> line.equals("BEGIN:VTIMEZONE")))
                .hasSize(1);
    }

    @Test
    void keepsTheIdentityOfADayThatMoves() {
        Events.Day later = new Events.Day(LocalDate.of(2027, 6, 2), LocalTime.of(9, 0), LocalTime.of(12, 0));

        List<String> lines = lines(PublicEvents.on("Brokerage Day", List.of(later)));

        assertThat(lines).contains("UID:dresden027-day1@visavis", "DTSTART;TZID=Europe/Berlin:20270602T090000");
    }

    @Test
    void leavesOutEventsWithoutADay() {
        assertThat(lines(PublicEvents.on("Undated", List.of()))).noneMatch(line -> line.equals("BEGIN:VEVENT"));
    }

    @Test
    void saysHowOftenToReadItAgainAndSpeaksTheLanguageAskedFor() {
        List<String> lines = CalendarLines.strict(CALENDAR.write(List.of(), Language.DE));

        assertThat(lines)
                .contains(
                        "NAME:Veranstaltungskalender",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
                        "X-PUBLISHED-TTL:PT12H",
                        "METHOD:PUBLISH");
    }

    private static List<String> lines(PublicEvent event) {
        return CalendarLines.strict(CALENDAR.write(List.of(event), Language.EN));
    }
}
