package eu.visavis.app;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.matchmaking.Avoidances;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.registration.Admission;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class MyEventsDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long me;
    private final long other;
    private final long third;

    MyEventsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.me = event.approved("me");
        this.other = event.approved("other");
        this.third = event.approved("third");
    }

    @Test
    void tellsWhatIsNextAndWhatIsOpen() throws SQLException {
        ask(other);
        ask(third);
        publish(1, "2027-05-19 13:20:00+02:00", third);
        publish(2, "2027-05-19 13:00:00+02:00", other);

        List<MyEvents.Place> places = taking();

        assertThat(places).singleElement().satisfies(place -> {
            assertThat(place.event().code()).isEqualTo(event.code());
            assertThat(place.days()).hasSize(2);
            assertThat(place.status()).isEqualTo(Participant.Status.APPROVED);
            assertThat(place.next().map(MyEvents.Next::partner))
                    .isEqualTo(Optional.of("other." + event.code() + " Example"));
            assertThat(place.toAnswer()).isEqualTo(2);
            assertThat(place.silent()).isTrue();
        });
    }

    @Test
    void countsNoRequestThatThePageDoesNotShow() {
        ask(other);
        ask(third);
        database.run(beans -> beans.get(Avoidances.class).add(event.id(), me, other));
        database.run(beans -> beans.get(Admission.class)
                .refuse(
                        event.id(),
                        beans.get(Participants.class).get(third).participant().code()));

        assertThat(taking())
                .singleElement()
                .extracting(MyEvents.Place::toAnswer)
                .isEqualTo(0L);
    }

    @Test
    void tellsOrganisersWhatWaitsForThem() {
        database.run(beans -> beans.entities()
                .createQuery("update Participant p set p.status = :waiting where p.id = :id")
                .setParameter("waiting", Participant.Status.WAITING)
                .setParameter("id", third)
                .executeUpdate());

        List<MyEvents.Organised> organised =
                database.call(beans -> beans.get(MyEvents.class).organised(event.organiserId()));

        assertThat(organised).singleElement().satisfies(own -> {
            assertThat(own.event().code()).isEqualTo(event.code());
            assertThat(own.waiting()).isEqualTo(1);
        });
        assertThat(taking()).hasSize(1);
    }

    private List<MyEvents.Place> taking() {
        return database.call(beans -> beans.get(MyEvents.class)
                .taking(beans.get(Participants.class).get(me).person().id()));
    }

    private void ask(long asking) {
        database.run(beans -> beans.get(MeetingRequests.class)
                .add(event.id(), asking, me, MeetingRequest.Wish.WANT, "", MeetingRequest.Status.PENDING));
    }

    private void publish(long id, String start, long partner) throws SQLException {
        String times = "timestamp with time zone '" + start + "', timestamp with time zone '" + start
                + "' + interval '20' minute";
        database.execute(
                "insert into meeting (id, event_id, code, first_id, second_id, slot_id, starts_at, ends_at, changed_at,"
                        + " revision, cancelled, version) values (" + id + ", " + event.id() + ", 'm" + id
                        + "aaaaaaaa', "
                        + Math.min(me, partner) + ", " + Math.max(me, partner) + ", "
                        + event.slots().get((int) id) + ", " + times
                        + ", current_timestamp, 0, false, 1)");
    }
}
