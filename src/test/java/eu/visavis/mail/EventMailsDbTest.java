package eu.visavis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class EventMailsDbTest {
    private final Database database;
    private final SampleEvent event;
    private final MailOwner owner;

    EventMailsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.owner = new MailOwner(event.networkId(), event.id(), event.code());
    }

    @Test
    void holdsBackWhatAnOrganiserWantsToRead() {
        review();
        add("ada@example.eu", MailTopic.of(event.id(), MailKind.APPROVED));
        add("ben@example.eu", MailTopic.atOnce(event.id()));

        assertThat(in(Mail.State.REVIEW)).extracting(Mail::recipient).containsExactly("ada@example.eu");
        assertThat(in(Mail.State.WAITING)).extracting(Mail::recipient).containsExactly("ben@example.eu");
        assertThat(due()).doesNotContain(in(Mail.State.REVIEW).get(0).id());
    }

    @Test
    void letsItLeaveRewrittenUnderTheSameMessageId() {
        review();
        add("ada@example.eu", MailTopic.of(event.id(), MailKind.APPROVED));
        Mail before = in(Mail.State.REVIEW).get(0);

        database.run(beans -> {
            EventMails mails = beans.get(EventMails.class);
            mails.rewrite(owner, code(before), new MailWords("Better", "Words"));
            mails.release(owner, code(before));
        });

        Mail after = in(Mail.State.WAITING).get(0);
        assertThat(after.subject()).isEqualTo("Better");
        assertThat(after.messageId()).isEqualTo(before.messageId());
        assertThat(due()).contains(after.id());
    }

    @Test
    void changesNothingThatHasLeft() {
        add("ada@example.eu", MailTopic.of(event.id(), MailKind.APPROVED));
        Mail mail = in(Mail.State.WAITING).get(0);
        database.run(beans -> beans.get(Outbox.class).markSent(mail.id()));

        database.run(beans -> {
            EventMails mails = beans.get(EventMails.class);
            mails.rewrite(owner, code(mail), new MailWords("Better", "Words"));
            mails.discard(owner, code(mail));
            mails.retry(owner, code(mail));
        });

        assertThat(in(Mail.State.SENT)).extracting(Mail::subject).containsExactly("Subject");
    }

    @Test
    void neverSendsWhatWasDiscarded() {
        add("ada@example.eu", MailTopic.of(event.id(), MailKind.APPROVED));
        Mail mail = in(Mail.State.WAITING).get(0);

        database.run(beans -> beans.get(EventMails.class).discard(owner, code(mail)));

        assertThat(in(Mail.State.DISCARDED)).hasSize(1);
        assertThat(due()).doesNotContain(mail.id());
    }

    @Test
    void triesForThreeDaysAfterSomebodySaidAgain() {
        add("ada@example.eu", MailTopic.of(event.id(), MailKind.APPROVED));
        long id = in(Mail.State.WAITING).get(0).id();
        Database later = database.after(Duration.ofHours(80));
        later.run(beans -> beans.get(Outbox.class).markFailed(id, "451"));
        assertThat(in(Mail.State.FAILED)).hasSize(1);

        later.run(beans -> beans.get(EventMails.class)
                .retry(owner, code(in(Mail.State.FAILED).get(0))));
        later.run(beans -> beans.get(Outbox.class).markFailed(id, "451"));

        assertThat(in(Mail.State.WAITING)).hasSize(1);
    }

    @Test
    void showsWhoseMailsComeBackUntilOneArrives() {
        String address = "Ada." + event.code() + "@example.eu";
        add(address, MailTopic.of(event.id(), MailKind.APPROVED));
        long first = in(Mail.State.WAITING).get(0).id();
        database.run(beans -> beans.get(Outbox.class).markBounced(first, "550 5.1.1"));
        String key = address.toLowerCase(Locale.ROOT);
        assertThat(bounced()).containsEntry(key, "550 5.1.1");

        add(address, MailTopic.of(event.id(), MailKind.APPROVED));
        long second = in(Mail.State.WAITING).get(0).id();
        database.run(beans -> beans.get(Outbox.class).markSent(second));

        assertThat(bounced()).doesNotContainKey(key);
    }

    @Test
    void showsNobodyMailsOfAnotherEvent() {
        add("ada@example.eu", MailTopic.of(event.id(), MailKind.APPROVED));
        PublicCode code = code(in(Mail.State.WAITING).get(0));
        SampleEvent other = SampleEvent.in(database);

        Optional<Mail> found =
                database.call(beans -> beans.get(EventMails.class).find(other.id(), code));
        assertThat(found).isEmpty();
        MailOwner stranger = new MailOwner(other.networkId(), other.id(), other.code());
        Optional<Mail> discarded =
                database.call(beans -> beans.get(EventMails.class).discard(stranger, code));
        assertThat(discarded).isEmpty();
        assertThat(in(Mail.State.WAITING)).hasSize(1);
    }

    private Map<String, String> bounced() {
        return database.call(beans -> beans.get(EventMails.class).bounced(event.networkId()));
    }

    private void review() {
        database.run(beans -> beans.get(EventMails.class).setRule(owner, true, true));
    }

    private void add(String to, MailTopic topic) {
        database.run(beans -> beans.get(Outbox.class)
                .add(new OutgoingMail(
                                OptionalLong.of(event.networkId()),
                                "occasion-" + PublicCode.random(),
                                to,
                                "Ada",
                                Language.EN,
                                "Subject",
                                "Body")
                        .about(topic)));
    }

    private static PublicCode code(Mail mail) {
        return mail.code().orElseThrow();
    }

    private List<Mail> in(Mail.State state) {
        return database.call(beans -> beans.get(EventMails.class).list(event.id(), EnumSet.of(state), 0, 100));
    }

    private List<Long> due() {
        return database.call(beans -> beans.get(Outbox.class).due(1000));
    }
}
