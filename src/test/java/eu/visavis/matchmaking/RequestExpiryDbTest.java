package eu.visavis.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.Booking;
import eu.visavis.event.EventFormat;
import eu.visavis.event.EventRules;
import eu.visavis.event.Period;
import eu.visavis.event.PlaceLimit;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ada asks Bob; the event is so far away that he has seven days. */
@OnBothDatabases
class RequestExpiryDbTest {
    private static final Duration HALF = Duration.ofHours(84);
    private static final Duration WHOLE = Duration.ofDays(7);

    private final Database database;
    private final SampleEvent event;
    private final long ada;
    private final long bob;

    RequestExpiryDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.ada = event.approved("ada");
        this.bob = event.approved("bob");
        rule(true);
        ask(database);
    }

    @Test
    void remindsAtHalfTimeOnce() {
        look(HALF.minusSeconds(1));
        assertThat(mailsTo("bob", "reminder")).isEmpty();

        look(HALF);
        look(HALF.plusHours(1));

        assertThat(mailsTo("bob", "reminder")).hasSize(1);
        assertThat(request().status()).isEqualTo(MeetingRequest.Status.PENDING);
    }

    @Test
    void expiresAndTellsTheAskingPersonWhoMayAskAgain() {
        look(HALF);
        look(WHOLE);

        assertThat(request().isExpired()).isTrue();
        assertThat(mailsTo("ada", "expired")).hasSize(1);
        assertThat(ask(database.after(WHOLE.plusDays(1)))).isEqualTo(RequestDesk.Asking.ASKED);
        assertThat(request().isExpired()).isFalse();
        assertThat(request().remindedAt()).isEmpty();
    }

    @Test
    void leavesHalfOfTheTimeAfterALateReminder() {
        look(WHOLE.plusDays(1));
        assertThat(request().status()).isEqualTo(MeetingRequest.Status.PENDING);

        look(WHOLE.plusDays(1).plus(HALF));

        assertThat(request().isExpired()).isTrue();
    }

    @Test
    void leavesWhatWasAnswered() {
        database.run(beans ->
                beans.get(RequestDesk.class).accept(event.id(), bob, request().code()));

        look(HALF);
        look(WHOLE);

        assertThat(request().status()).isEqualTo(MeetingRequest.Status.ACCEPTED);
        assertThat(mailsTo("bob", "reminder")).isEmpty();
    }

    @Test
    void tellsNobodyOfSomebodyWhomTheyAvoid() {
        database.run(beans -> beans.get(RequestDesk.class).avoid(event.id(), bob, ada));

        look(HALF);
        look(WHOLE);

        assertThat(mailsTo("bob", "reminder")).isEmpty();
        assertThat(request().isExpired()).isTrue();
    }

    @Test
    void letsRequestsStandWhereTheOrganiserWantsIt() {
        rule(false);

        look(HALF);
        look(WHOLE);

        assertThat(request().status()).isEqualTo(MeetingRequest.Status.PENDING);
        assertThat(mailsTo("bob", "reminder")).isEmpty();
    }

    private void rule(boolean expire) {
        event.rule(new EventRules(
                EventFormat.HYBRID, Period.ALWAYS, Period.ALWAYS, PlaceLimit.NONE, true, Booking.NONE, expire));
    }

    private RequestDesk.Asking ask(Database at) {
        return at.call(beans -> beans.get(RequestDesk.class).ask(event.id(), ada, bob, MeetingRequest.Wish.WANT, ""));
    }

    private void look(Duration later) {
        Database at = database.after(later);
        List<Long> due = at.call(beans -> beans.get(RequestExpiry.class).due());
        due.stream()
                .filter(id -> id == request().id())
                .forEach(id -> at.run(beans -> beans.get(RequestExpiry.class).carryOut(id)));
    }

    private MeetingRequest request() {
        return database.call(
                beans -> beans.get(MeetingRequests.class).find(ada, bob).orElseThrow());
    }

    private List<String> mailsTo(String name, String kind) {
        String address = event.addressOf(name);
        return database.call(beans -> beans.get(Outbox.class).newest(1000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .filter(mail -> mail.messageId().contains("request-" + kind))
                .map(Mail::subject)
                .toList());
    }
}
