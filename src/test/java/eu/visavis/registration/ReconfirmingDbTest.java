package eu.visavis.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.Events;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ada and Bob take part; times are given before the event begins. */
@OnBothDatabases
class ReconfirmingDbTest {
    private static final Duration DAY = Duration.ofHours(24);

    private final Database database;
    private final SampleEvent event;
    private final long ada;

    ReconfirmingDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.ada = event.approved("ada");
        event.approved("bob");
    }

    @Test
    void asksEverybodyOnceFromADayBefore() {
        look(DAY.plusSeconds(1));
        assertThat(mailsTo("ada")).isEmpty();

        look(DAY);
        look(Duration.ofHours(1));

        assertThat(mailsTo("ada")).containsExactly("Do you come? Brokerage Day");
        assertThat(mailsTo("bob")).hasSize(1);
        assertThat(unanswered()).isEqualTo(2);
    }

    @Test
    void asksNobodyOnceTheEventHasBegun() {
        look(Duration.ZERO);

        assertThat(unanswered()).isZero();
    }

    @Test
    void showsWhoHasNotAnswered() {
        look(DAY);

        database.run(beans -> beans.get(Reconfirming.class).confirm(ada));

        assertThat(unanswered()).isEqualTo(1);
    }

    @Test
    void takesAnArrivalForAnAnswer() {
        look(DAY);

        database.run(beans -> beans.get(Arrivals.class)
                .receive(
                        event.id(),
                        beans.get(Participants.class).get(ada).participant().code()));

        assertThat(unanswered()).isEqualTo(1);
    }

    /** Who was approved since has just said so. */
    @Test
    void doesNotAskWhoWasApprovedSince() {
        at(Duration.ofHours(3)).run(beans -> {
            beans.get(Cancelling.class).cancel(event.id(), ada);
            beans.get(Cancelling.class).comeBack(event.id(), ada);
        });

        look(Duration.ofHours(2));

        assertThat(mailsTo("ada")).noneMatch(subject -> subject.startsWith("Do you come?"));
        assertThat(mailsTo("bob")).hasSize(1);
    }

    @Test
    void keepsNoQuestionToWhoCancelled() {
        look(DAY);
        at(Duration.ofHours(3)).run(beans -> beans.get(Cancelling.class).cancel(event.id(), ada));

        at(Duration.ofHours(2)).run(beans -> beans.get(Cancelling.class).comeBack(event.id(), ada));

        assertThat(unanswered()).isEqualTo(1);
    }

    private void look(Duration before) {
        at(before).run(beans -> {
            Reconfirming reconfirming = beans.get(Reconfirming.class);
            reconfirming.soon().forEach(reconfirming::ask);
        });
    }

    private Database at(Duration before) {
        Instant begin = database.call(beans ->
                beans.get(Events.class).slots(event.id()).get(0).window().start());
        return database.after(Duration.between(Database.NOW, begin).minus(before));
    }

    private long unanswered() {
        return database.call(beans -> beans.get(Participants.class).approved(event.id()).stream()
                .filter(registration -> registration.participant().isToReconfirm())
                .count());
    }

    private List<String> mailsTo(String name) {
        String address = event.addressOf(name);
        return database.call(beans -> beans.get(Outbox.class).newest(1000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .map(Mail::subject)
                .toList());
    }
}
