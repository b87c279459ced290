package eu.visavis.api;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.Events;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class EventViewsDbTest {
    private static final String BODY = "{\"title\":{\"en\":\"Day\"},"
            + "\"venue\":{\"name\":\"Hall\",\"town\":\"Kiel\",\"country\":\"DE\"},\"timezone\":\"Europe/Berlin\","
            + "\"format\":\"ONLINE\",\"shown_publicly\":false,\"places\":80,\"waiting_list_moves_up\":true,"
            + "\"registration_opens\":\"2027-01-05T08:00\",\"registration_deadline\":\"2027-02-28T18:00\","
            + "\"booking_deadline\":\"2027-05-14T18:00\",\"slot_minutes\":20,"
            + "\"days\":[{\"date\":\"2027-05-19\",\"start\":\"13:00\",\"end\":\"17:00\"}]}";

    private final Database database;
    private final SampleEvent event;

    EventViewsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
    }

    @Test
    void readsBackWhatAnEventWasMadeFrom() {
        EventView view = database.call(beans -> beans.get(EventViews.class)
                .of(beans.get(EventSetUp.class)
                        .create(
                                event.networkId(),
                                event.organiserId(),
                                NewEvent.read(BODY.getBytes(StandardCharsets.UTF_8)))));

        assertThat(view.format()).isEqualTo("ONLINE");
        assertThat(view.shownPublicly()).isFalse();
        assertThat(view.capacity().places()).contains(80);
        assertThat(view.capacity().free()).contains(80L);
        assertThat(view.capacity().movesUp()).isTrue();
        assertThat(view.phases())
                .extracting(phase -> phase.phase() + " " + phase.state())
                .containsExactly("registration over", "requests now", "scheduling ahead", "event ahead");
        assertThat(view.phases().get(0).start()).contains(OffsetDateTime.parse("2027-01-05T08:00+01:00"));
        assertThat(view.phases().get(1).end()).contains(OffsetDateTime.parse("2027-05-14T18:00+02:00"));
        assertThat(view.phases().get(3).start()).contains(OffsetDateTime.parse("2027-05-19T13:00+02:00"));
    }

    @Test
    void countsThePlacesThatAreTaken() {
        event.approved("ada");
        event.approved("bob");

        EventView view = database.call(
                beans -> beans.get(EventViews.class).of(beans.get(Events.class).get(event.id())));

        assertThat(view.capacity().taken()).isEqualTo(2);
        assertThat(view.capacity().places()).isEmpty();
    }
}
