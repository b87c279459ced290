package eu.visavis.room;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.EventCopying;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class RoomsDbTest {
    private static final RoomPattern PATTERN = new RoomPattern("https://meet.example.org/{room}");
    private static final TimeWindow SLOT = new TimeWindow(Database.NOW, Database.NOW.plusSeconds(1200));
    private static final PublicCode MEETING = PublicCode.random();

    private final Database database;
    private final SampleEvent event;

    RoomsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
    }

    @Test
    void keepsNamesUntilTheyAreRenewed() {
        assertThat(address(event.id())).isEmpty();
        set(PATTERN, 5);
        Optional<String> first = address(event.id());
        assertThat(first).isPresent().isEqualTo(address(event.id()));

        set(new RoomPattern("https://other.example.org/{room}"), 10);
        assertThat(address(event.id())).isEqualTo(first.map(address -> address.replace("meet.", "other.")));
        assertThat(database.<Integer>call(beans ->
                        beans.get(Rooms.class).of(event.id()).orElseThrow().minutesBefore()))
                .isEqualTo(10);

        database.run(beans -> beans.get(Rooms.class).renew(event.id()));
        assertThat(address(event.id()))
                .isPresent()
                .isNotEqualTo(first.map(address -> address.replace("meet.", "other.")));

        database.run(beans -> beans.get(Rooms.class).close(event.id()));
        assertThat(address(event.id())).isEmpty();
        database.run(beans -> beans.get(Rooms.class).renew(event.id())); // somebody pressed the button on an old page
        assertThat(address(event.id())).isEmpty();
    }

    @Test
    void takesTheServiceOverIntoACopyOfTheEventWithOtherNames() {
        set(PATTERN, 7);

        long copy = database.call(beans -> beans.observedBy(Rooms.class)
                .get(EventCopying.class)
                .copy(event.id(), event.organiserId(), LocalDate.of(2027, 11, 17))
                .id());

        assertThat(address(copy)).isPresent().isNotEqualTo(address(event.id()));
        assertThat(address(copy).orElseThrow()).startsWith("https://meet.example.org/");
    }

    private void set(RoomPattern pattern, int minutes) {
        database.run(beans -> beans.get(Rooms.class).set(event.id(), pattern, minutes));
    }

    private Optional<String> address(long eventId) {
        return database.call(beans ->
                beans.get(Rooms.class).of(eventId).flatMap(rooms -> rooms.address(MEETING, SLOT, Database.NOW)));
    }
}
