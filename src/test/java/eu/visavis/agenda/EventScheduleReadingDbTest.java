package eu.visavis.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class EventScheduleReadingDbTest {
    private final Database database;
    private final SampleEvent event;
    private final Publication publication;

    EventScheduleReadingDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.publication = new Publication(database, event);
    }

    @Test
    void knowsNoScheduleBeforeAPublication() {
        event.approved("ada");

        assertThat(read()).isEmpty();
    }

    @Test
    void readsAllMeetingsInTheOrderOfTimeWithBothSides() {
        long ada = event.approved("ada");
        long bob = event.approved("bob");
        long cem = event.approved("cem");
        publication.publish(1);
        publication.meeting(ada, cem, 3, 1);
        publication.meeting(ada, bob, 0, 0);
        publication.cancelled(bob, cem, 5);
        publication.joined(ada, bob, cem);

        assertThat(read().orElseThrow().meetings())
                .extracting(entry -> entry.first().organisation() + " "
                        + entry.second().organisation() + " " + entry.meeting().cancelled())
                .containsExactly("ada Ltd bob Ltd false", "ada Ltd cem Ltd false", "bob Ltd cem Ltd true");
        assertThat(read().orElseThrow().meetings())
                .extracting(entry ->
                        entry.others().stream().map(TableParty::organisation).toList())
                .containsExactly(List.of("cem Ltd"), List.of(), List.of());
    }

    @Test
    void takesAsManyStatementsForFiftyMeetingsAsForFive() {
        publication.publish(1);
        long ada = event.approved("ada");
        meetings(ada, 0, 5);
        int forFive = statements();
        meetings(ada, 5, 50);

        assertThat(statements()).isEqualTo(forFive).isBetween(1, 15);
        assertThat(read().orElseThrow().meetings()).hasSize(50);
    }

    /** Meetings that were cancelled, of which a person can have any number. */
    private void meetings(long person, int from, int to) {
        for (int i = from; i < to; i++) {
            publication.cancelled(person, event.approved("other" + i), i % 10);
        }
    }

    private int statements() {
        return database.statements(
                beans -> beans.get(EventScheduleReading.class).of(event.id(), Language.EN));
    }

    private Optional<EventSchedule> read() {
        return database.call(beans -> beans.get(EventScheduleReading.class).of(event.id(), Language.EN));
    }
}
