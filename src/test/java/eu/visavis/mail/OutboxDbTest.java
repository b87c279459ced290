package eu.visavis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class OutboxDbTest {
    private final Database database;
    private final String occasion = "occasion-" + PublicCode.random();

    OutboxDbTest(Database database) {
        this.database = database;
    }

    @Test
    void leavesOutASecondMailOfTheSameOccasion() {
        add(occasion);
        add(occasion);
        add(occasion + "-other");

        List<String> messages = database.call(beans -> beans.get(Outbox.class).newest(100).stream()
                .map(Mail::messageId)
                .filter(id -> id.contains(occasion))
                .toList());

        assertThat(messages)
                .containsExactlyInAnyOrder("<" + occasion + "@localhost>", "<" + occasion + "-other@localhost>");
    }

    @Test
    void keepsAllTextOfAMail() {
        long id = add(occasion);

        Mail mail = database.call(beans -> beans.get(Outbox.class).get(id));

        assertThat(mail.subject()).isEqualTo("Grüße – ąęłž Ω");
        assertThat(mail.body()).isEqualTo("x".repeat(20_000));
        assertThat(mail.language()).isEqualTo(Language.DE);
    }

    @Test
    void hasAMailDueAtOnceUntilItIsSent() {
        long id = add(occasion);

        assertThat(due(database)).contains(id);

        database.run(beans -> beans.get(Outbox.class).markSent(id));

        assertThat(due(database)).doesNotContain(id);
        assertThat(state(id)).isEqualTo(Mail.State.SENT);
    }

    @Test
    void sendsWhatNamesAnErasedPersonAndForgetsIt() {
        String name = "Vera " + occasion;
        database.run(beans -> beans.get(Outbox.class)
                .add(new OutgoingMail(
                        OptionalLong.empty(),
                        occasion,
                        "other@example.eu",
                        "Other",
                        Language.EN,
                        name + " cancelled",
                        name + " does not come.")));
        database.run(beans -> beans.get(Outbox.class).forget("vera@example.eu", name));
        long id =
                database.call(beans -> beans.get(Outbox.class).newest(1).get(0).id());
        assertThat(database.call(beans -> beans.get(Outbox.class).get(id)).body())
                .contains(name);

        database.run(beans -> beans.get(Outbox.class).markSent(id));

        Mail mail = database.call(beans -> beans.get(Outbox.class).get(id));
        assertThat(mail.subject() + mail.body()).isEmpty();
    }

    @Test
    void triesAgainAfterLongerAndLongerWaits() {
        long id = add(occasion);
        Database time = database;
        for (Duration wait : List.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                Duration.ofHours(1),
                Duration.ofHours(12))) {
            fail(time, id);

            assertThat(due(time.after(wait.minusSeconds(1)))).doesNotContain(id);
            time = time.after(wait);
            assertThat(due(time)).contains(id);
        }
    }

    @Test
    void givesUpAfterThreeDays() {
        long id = add(occasion);
        fail(database, id);

        fail(database.after(Duration.ofHours(72)), id);

        assertThat(state(id)).isEqualTo(Mail.State.FAILED);
        assertThat(due(database.after(Duration.ofDays(365)))).doesNotContain(id);
    }

    @Test
    void handsOutTheLongestDueFirst() {
        long later = add(occasion + "-later", database.after(Duration.ofSeconds(2)));
        long sooner = add(occasion + "-sooner", database);

        List<Long> due = due(database.after(Duration.ofSeconds(2)));

        assertThat(due).containsSubsequence(sooner, later);
    }

    private long add(String key) {
        return add(key, database);
    }

    private static long add(String key, Database at) {
        at.run(beans -> beans.get(Outbox.class)
                .add(new OutgoingMail(
                        OptionalLong.empty(),
                        key,
                        "jana@example.eu",
                        "Jana",
                        Language.DE,
                        "Grüße – ąęłž Ω",
                        "x".repeat(20_000))));
        return at.call(beans -> beans.get(Outbox.class).newest(1).get(0).id());
    }

    private static void fail(Database at, long id) {
        at.run(beans -> beans.get(Outbox.class).markFailed(id, "ConnectException"));
    }

    private static List<Long> due(Database at) {
        return at.call(beans -> beans.get(Outbox.class).due(1000));
    }

    private Mail.State state(long id) {
        return database.call(beans -> beans.get(Outbox.class).get(id).state());
    }
}
