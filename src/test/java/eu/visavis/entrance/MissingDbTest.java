package eu.visavis.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.agenda.Publication;
import eu.visavis.event.Events;
import eu.visavis.registration.Arrivals;
import eu.visavis.registration.Participants;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class MissingDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long ada;
    private final long bob;
    private final long cem;
    private final long dan;
    private final Instant start;

    MissingDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.ada = event.approved("ada");
        this.bob = event.approved("bob");
        this.cem = event.approved("cem");
        this.dan = event.approved("dan");
        Publication publication = new Publication(database, event);
        publication.publish(1);
        publication.meeting(ada, bob, 0, 0);
        publication.meeting(cem, dan, 2, 0);
        this.start = database.call(beans ->
                beans.get(Events.class).slots(event.id()).get(0).window().start());
    }

    @Test
    void areThoseWhoseMeetingBeginsWithinHalfAnHour() {
        assertThat(missing(start.minus(Duration.ofMinutes(31)))).isEmpty();
        assertThat(missing(start.minus(Duration.ofMinutes(30)))).containsExactlyInAnyOrder(ada, bob);
    }

    @Test
    void areThoseWhoAreMissedWhileTheyMeet() {
        Instant during = start.plus(Duration.ofMinutes(1));

        assertThat(missing(during)).contains(ada, bob);
        assertThat(partnerOfFirst(during)).isEqualTo(missing(during).get(0) == ada ? bob : ada);
    }

    @Test
    void areNotThoseWhoHaveCome() {
        database.run(beans -> beans.get(Arrivals.class)
                .receive(
                        event.id(),
                        beans.get(Participants.class).get(ada).participant().code()));

        assertThat(missing(start.minus(Duration.ofMinutes(5)))).containsExactly(bob);
    }

    @Test
    void areThoseFirstWhoAreMissedFirst() {
        List<Instant> starts = database.call(beans -> beans.get(Events.class).slots(event.id()).stream()
                .map(slot -> slot.window().start())
                .toList());
        Instant shortly = starts.get(2).minus(Duration.ofMinutes(30));
        Instant before = shortly.isBefore(starts.get(0)) ? shortly : starts.get(0);

        assertThat(missing(before).subList(0, 2)).containsExactlyInAnyOrder(ada, bob);
    }

    private List<Long> missing(Instant now) {
        return people(now).stream().map(one -> one.who().participant().id()).toList();
    }

    private long partnerOfFirst(Instant now) {
        return people(now).get(0).partner().participant().id();
    }

    private List<Missing.Person> people(Instant now) {
        return database.after(Duration.between(Database.NOW, now))
                .call(beans -> beans.get(Missing.class).now(event.id()));
    }
}
