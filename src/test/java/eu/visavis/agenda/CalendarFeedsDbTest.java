package eu.visavis.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.registration.Admission;
import eu.visavis.registration.Cancelling;
import eu.visavis.registration.Participants;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class CalendarFeedsDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long me;

    CalendarFeedsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.me = event.approved("me");
    }

    @Test
    void hasNoAddressUntilSomebodyWantsOne() {
        assertThat(address()).isEmpty();

        renew();

        assertThat(address())
                .hasValueSatisfying(made -> assertThat(made).matches("https?://.+/calendar/[\\w-]{43}\\.ics"));
        assertThat(find(secret())).contains(new CalendarFeeds.Subscriber(event.id(), me, Language.EN, false));
    }

    @Test
    void forgetsTheOldAddressWhenItIsRenewed() {
        renew();
        String old = secret();

        renew();

        assertThat(secret()).isNotEqualTo(old);
        assertThat(find(old)).isEmpty();
        assertThat(find(secret())).isPresent();
    }

    @Test
    void knowsNobodyAfterItIsSwitchedOff() {
        renew();
        String secret = secret();

        database.run(beans -> beans.get(CalendarFeeds.class).close(me));

        assertThat(find(secret)).isEmpty();
        assertThat(address()).isEmpty();
    }

    @Test
    void goesOnForSomebodyWhoHasCancelledSoThatTheirCalendarLearnsOfIt() {
        renew();
        String secret = secret();

        database.run(beans -> beans.get(Cancelling.class).cancel(event.id(), me));

        assertThat(find(secret)).isPresent();
    }

    @Test
    void knowsNobodyWhoIsRefused() {
        renew();
        String secret = secret();

        database.run(beans -> beans.get(Admission.class)
                .refuse(
                        event.id(),
                        beans.get(Participants.class).get(me).participant().code()));

        assertThat(find(secret)).isEmpty();
    }

    @Test
    void findsNothingUnderWhatIsNoSecret() {
        for (String strange : new String[] {"", "x", "\0", "%", "a".repeat(3000), "é".repeat(43)}) {
            assertThat(find(strange)).isEmpty();
        }
    }

    @Test
    void tellsWhenTheContentChangedInTheSecondsOfHttp() {
        renew();
        Instant first = changed(database, "one");
        Instant same = changed(database.after(Duration.ofMinutes(5)), "one");
        Instant soon = changed(database, "two");
        Instant later = changed(database.after(Duration.ofMinutes(5)), "three");

        assertThat(same).isEqualTo(first);
        assertThat(soon).isEqualTo(first.plusSeconds(1));
        assertThat(later).isEqualTo(Database.NOW.plus(Duration.ofMinutes(5)));
    }

    private void renew() {
        database.run(beans -> beans.get(CalendarFeeds.class).renew(me));
    }

    private Optional<String> address() {
        return database.call(beans -> beans.get(CalendarFeeds.class).address(me));
    }

    private String secret() {
        return address().orElseThrow().replaceAll(".*/|\\.ics$", "");
    }

    private Optional<CalendarFeeds.Subscriber> find(String secret) {
        return database.call(beans -> beans.get(CalendarFeeds.class).find(secret));
    }

    private Instant changed(Database when, String digest) {
        return when.call(beans -> beans.get(CalendarFeeds.class).changed(me, digest));
    }
}
