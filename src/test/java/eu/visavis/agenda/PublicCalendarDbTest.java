package eu.visavis.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.EventFormat;
import eu.visavis.event.EventRules;
import eu.visavis.event.Period;
import eu.visavis.event.PlaceLimit;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PublicCalendarDbTest {
    private static final EventRules HIDDEN =
            new EventRules(EventFormat.HYBRID, Period.ALWAYS, Period.ALWAYS, PlaceLimit.NONE, false);

    private final Database database;

    PublicCalendarDbTest(Database database) {
        this.database = database;
    }

    @Test
    void namesEventsThatAreShownPubliclyWithDatesAndPhase() {
        SampleEvent shown = SampleEvent.in(database);
        SampleEvent hidden = SampleEvent.in(database);
        hidden.rule(HIDDEN);

        List<PublicEvent> events = in(database);

        assertThat(events).extracting(PublicEvent::code).contains(shown.code()).doesNotContain(hidden.code());
        PublicEvent event = find(events, shown.code());
        assertThat(event.title()).isEqualTo("Brokerage Day");
        assertThat(event.dates()).isEqualTo("19–20 May 2027");
        assertThat(event.stage()).isEqualTo("Registration is open.");
        assertThat(event.past()).isFalse();
    }

    @Test
    void knowsWhatIsOver() {
        SampleEvent event = SampleEvent.in(database);

        PublicEvent later = find(in(database.after(Duration.ofDays(200))), event.code());

        assertThat(later.past()).isTrue();
        assertThat(later.stage()).isEqualTo("Is over.");
    }

    @Test
    void takesAsManyStatementsForManyEventsAsForOne() {
        SampleEvent.in(database);
        int before =
                database.statements(beans -> beans.get(PublicCalendar.class).in(Language.EN));
        SampleEvent.in(database);
        SampleEvent.in(database);

        assertThat(database.statements(beans -> beans.get(PublicCalendar.class).in(Language.EN)))
                .isEqualTo(before)
                .isPositive();
    }

    private static List<PublicEvent> in(Database at) {
        return at.call(beans -> beans.get(PublicCalendar.class).in(Language.EN));
    }

    private static PublicEvent find(List<PublicEvent> events, PublicCode code) {
        return events.stream()
                .filter(event -> event.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
