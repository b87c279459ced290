package eu.visavis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@OnBothDatabases
class MailServersDbTest {
    private static final String CALENDAR =
            "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Gr\u00fc\u00dfe\r\nEND:VCALENDAR\r\n";

    @RegisterExtension
    static final GreenMailExtension SERVERS = MailServers.both();

    private final Database database;
    private final String occasion = "servers-" + PublicCode.random();

    MailServersDbTest(Database database) throws SQLException {
        this.database = database;
        MailServers.startAnew(database);
    }

    @Test
    void sendsTextAndCalendarAsAlternativesUnderTheIdOfTheOutbox() throws Exception {
        long id = add("jana@example.eu", CALENDAR);

        deliver(database, SERVERS.getSmtp().getPort());

        MimeMessage sent = only();
        assertThat(sent.getMessageID()).isEqualTo("<" + occasion + "@localhost>");
        assertThat(sent.getHeader("Content-Language")).containsExactly("de");
        Multipart mixed = (Multipart) sent.getContent();
        Multipart alternatives = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("Kommen Sie.");
        BodyPart calendar = alternatives.getBodyPart(1);
        assertThat(calendar.getContentType()).contains("text/calendar", "method=REQUEST", "UTF-8");
        assertThat(new String(calendar.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(CALENDAR);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(state(id)).isEqualTo(Mail.State.SENT);
    }

    @Test
    void sendsOnceWhatWasMarked() {
        add("jana@example.eu", "");

        deliver(database, SERVERS.getSmtp().getPort());
        deliver(database, SERVERS.getSmtp().getPort());

        assertThat(own()).hasSize(1);
    }

    @Test
    void sendsASecondTimeUnderTheSameIdAfterACrashBeforeTheMark() throws Exception {
        long id = add("jana@example.eu", "");
        deliver(database, SERVERS.getSmtp().getPort());
        database.execute("update mail set state = 'WAITING', sent_at = null where id = " + id); // as if never marked

        deliver(database, SERVERS.getSmtp().getPort());

        assertThat(own()).hasSize(2);
        assertThat(own().get(0).getMessageID()).isEqualTo(own().get(1).getMessageID());
    }

    @Test
    void keepsEverythingWhileNoServerAnswersAndSendsItAfterwards() throws Exception {
        long id = add("jana@example.eu", "");
        int closed;
        try (StubbornServer server = new StubbornServer("250 fine")) {
            closed = server.port();
        }

        deliver(database, closed);

        assertThat(state(id)).isEqualTo(Mail.State.WAITING);
        assertThat(own()).isEmpty();
        deliver(database.after(Duration.ofMinutes(2)), SERVERS.getSmtp().getPort());
        assertThat(state(id)).isEqualTo(Mail.State.SENT);
        assertThat(own()).hasSize(1);
    }

    @Test
    void givesUpAtOnceWhereThereIsNoSuchMailbox() throws Exception {
        long id = add("nobody@example.eu", "");

        try (StubbornServer server = new StubbornServer("550 5.1.1 <nobody@example.eu> is unknown")) {
            deliver(database, server.port());
            assertThat(server.receivers()).anyMatch(line -> line.contains("nobody@example.eu"));
        }

        assertThat(state(id)).isEqualTo(Mail.State.BOUNCED);
        assertThat(mail(id).lastError()).isEqualTo("550 5.1.1");
    }

    @Test
    void triesAgainWhereTheServerHasNoTime() throws Exception {
        long id = add("later@example.eu", "");

        try (StubbornServer server = new StubbornServer("451 4.7.1 come back later")) {
            deliver(database, server.port());
        }

        assertThat(state(id)).isEqualTo(Mail.State.WAITING);
        assertThat(mail(id).lastError()).isEqualTo("451 4.7.1");
        assertThat(mail(id).attempts()).isEqualTo(1);
    }

    @Test
    void notesWhatAServerGivesBackLater() throws Exception {
        long id = add("jana@example.eu", "");
        deliver(database, SERVERS.getSmtp().getPort());

        arrive(report("failed", "5.1.1"));
        read();

        assertThat(state(id)).isEqualTo(Mail.State.BOUNCED);
        assertThat(mail(id).lastError()).isEqualTo("5.1.1");
    }

    @Test
    void doesNotTakeALateMailForALostOne() throws Exception {
        long id = add("jana@example.eu", "");
        deliver(database, SERVERS.getSmtp().getPort());

        arrive(report("delayed", "4.4.1"));
        arrive("From: a@example.eu\r\nSubject: hello\r\n\r\nNo report.\r\n");
        read();

        assertThat(state(id)).isEqualTo(Mail.State.SENT);
    }

    @Test
    void readsEachMailOnce() throws Exception {
        long id = add("jana@example.eu", "");
        deliver(database, SERVERS.getSmtp().getPort());
        arrive(report("failed", "5.1.1"));
        read();
        database.execute("update mail set state = 'SENT' where id = " + id);

        read();

        assertThat(state(id)).isEqualTo(Mail.State.SENT);
    }

    private long add(String recipient, String calendar) {
        // Others' mails, which other tests left behind, must not be sent here.
        database.run(beans -> beans.entities()
                .createQuery("update Mail m set m.state = :done where m.state = :waiting")
                .setParameter("done", Mail.State.DISCARDED)
                .setParameter("waiting", Mail.State.WAITING)
                .executeUpdate());
        MailTopic topic = MailTopic.OF_NO_EVENT.inviting("", calendar);
        database.run(beans -> beans.get(Outbox.class)
                .add(new OutgoingMail(
                                OptionalLong.empty(), occasion, recipient, "Jana", Language.DE, "Termin", "Kommen Sie.")
                        .about(topic)));
        return database.call(beans -> beans.get(Outbox.class).newest(1).get(0).id());
    }

    private static void deliver(Database at, int port) {
        at.run(beans -> MailServers.sending(beans, port).get(MailDelivery.class).deliverDue());
    }

    private void read() {
        database.run(beans -> MailServers.reading(beans, SERVERS).readNew());
    }

    private static List<MimeMessage> own() {
        return List.of(SERVERS.getReceivedMessagesForDomain("jana@example.eu"));
    }

    private static MimeMessage only() {
        assertThat(own()).hasSize(1);
        return own().get(0);
    }

    private static void arrive(String mail) throws Exception {
        SERVERS.setUser(MailServers.ANSWERS, MailServers.ANSWERS, "secret")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    /** What servers write when they give a mail back (RFC 3464). */
    private String report(String action, String status) {
        return String.join(
                "\r\n",
                "From: Mail Delivery System <mailer-daemon@example.eu>",
                "To: " + MailServers.ANSWERS,
                "Subject: Undelivered Mail Returned to Sender",
                "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"part\"",
                "",
                "--part",
                "Content-Type: text/plain",
                "",
                "Sorry.",
                "--part",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mail.example.eu",
                "",
                "Final-Recipient: rfc822; jana@example.eu",
                "Action: " + action,
                "Status: " + status,
                "Diagnostic-Code: smtp; 550 5.1.1 unknown",
                "",
                "--part",
                "Content-Type: text/rfc822-headers",
                "",
                "From: events@visavis.example",
                "Message-ID: <" + occasion + "@localhost>",
                "Subject: Termin",
                "",
                "--part--",
                "");
    }

    private Mail mail(long id) {
        return database.call(beans -> beans.get(Outbox.class).get(id));
    }

    private Mail.State state(long id) {
        return mail(id).state();
    }
}
