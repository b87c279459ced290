package eu.visavis.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import eu.visavis.mail.EventMails;
import eu.visavis.mail.Mail;
import eu.visavis.mail.MailDelivery;
import eu.visavis.mail.MailOwner;
import eu.visavis.mail.MailServers;
import eu.visavis.mail.Outbox;
import eu.visavis.room.RoomPattern;
import eu.visavis.room.Rooms;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Invitations go out by SMTP as calendars read them, and their answers come back by IMAP. */
@OnBothDatabases
class InvitationsByMailDbTest {
    @RegisterExtension
    static final GreenMailExtension SERVERS = MailServers.both();

    private final Database database;
    private final SampleEvent event;
    private final Publication publication;
    private final long ada;
    private final long ben;

    InvitationsByMailDbTest(Database database) throws SQLException {
        this.database = database;
        MailServers.startAnew(database);
        this.event = SampleEvent.in(database);
        this.publication = new Publication(database, event);
        this.ada = event.approved("ada");
        this.ben = event.approved("ben");
        publication.publish(1);
        publication.meeting(ada, ben, 0, 0);
    }

    @Test
    void invitesEachPersonOnceInATransactionWithTheChange() {
        tell();
        tell();
        deliver();

        assertThat(mailsTo("ada")).hasSize(1);
        assertThat(mailsTo("ben")).hasSize(1);
        VEvent forAda = invitation("ada", 0);
        assertThat(forAda.getUid().getValue())
                .endsWith("@visavis")
                .isNotEqualTo(invitation("ben", 0).getUid().getValue());
        assertThat(forAda.getAttendees()).hasSize(1);
        assertThat(forAda.getAttendees().get(0).getEmail()).isEqualTo(event.addressOf("ada"));
        assertThat(forAda.getOrganizer().getEmail()).isEqualTo(MailServers.ANSWERS);
    }

    @Test
    void followsWithAChangeAndACancellationOfTheSameEntry() throws Exception {
        tell();
        deliver();
        move(1);
        tellAfter(Duration.ofMinutes(3));
        deliver();
        database.execute(
                "update meeting set cancelled = true, slot_id = null, table_id = null where event_id = " + event.id());
        tellAfter(Duration.ofMinutes(5));
        deliver();

        assertThat(mailsTo("ada")).hasSize(3);
        assertThat(List.of(invitation("ada", 0), invitation("ada", 1), invitation("ada", 2)))
                .extracting(one -> one.getUid().getValue())
                .containsOnly(invitation("ada", 0).getUid().getValue());
        assertThat(List.of(invitation("ada", 0), invitation("ada", 1), invitation("ada", 2)))
                .extracting(one -> one.getSequence().getValue())
                .containsExactly(0, 3, 5);
        assertThat(calendar("ada", 2).getMethod().getValue()).isEqualTo("CANCEL");
    }

    @Test
    void bringsTheWayToTheVideoRoomWithTheNextChangeThatIsTold() throws Exception {
        database.execute("update meeting set table_id = null where event_id = " + event.id());
        tell();
        deliver();
        database.run(
                beans -> beans.get(Rooms.class).set(event.id(), new RoomPattern("https://meet.example.org/{room}"), 5));
        tellAfter(Duration.ofMinutes(3));
        deliver();
        database.run(beans -> beans.get(Rooms.class).renew(event.id()));
        tellAfter(Duration.ofMinutes(5));
        deliver();

        assertThat(mailsTo("ada")).hasSize(2);
        assertThat(invitation("ada", 0).getUrl().getValue()).contains("/people/");
        assertThat(invitation("ada", 1).getUrl().getValue()).endsWith("/room");
        assertThat(calendar("ada", 1).write()).contains("CONFERENCE").doesNotContain("meet.example.org");
    }

    @Test
    void readsThatSomebodyAccepts() throws Exception {
        tell();
        deliver();

        reply("ada", event.addressOf("ada"), event.addressOf("ada"), "ACCEPTED", "20270301T090000Z");
        read();

        assertThat(answers()).containsExactlyInAnyOrder(Invitation.Answer.ACCEPTED, Invitation.Answer.NONE);
        assertThat(mailsToOffice()).isEmpty();
    }

    @Test
    void readsThatSomebodyDeclinesAndTellsTheOfficeOnce() throws Exception {
        tell();
        deliver();

        reply("ada", event.addressOf("ada"), event.addressOf("ada"), "DECLINED", "20270301T090000Z");
        read();
        reply("ada", event.addressOf("ada"), event.addressOf("ada"), "DECLINED", "20270301T090500Z");
        read();

        assertThat(answers()).containsExactlyInAnyOrder(Invitation.Answer.DECLINED, Invitation.Answer.NONE);
        assertThat(mailsToOffice()).hasSize(1);
        assertThat(mailsToOffice().get(0).body()).contains("ada");
    }

    @Test
    void believesTheLatestAnswerInWhateverOrderTheyArrive() throws Exception {
        tell();
        deliver();

        reply("ada", event.addressOf("ada"), event.addressOf("ada"), "ACCEPTED", "20270301T091000Z");
        reply("ada", event.addressOf("ada"), event.addressOf("ada"), "TENTATIVE", "20270301T090000Z");
        read();

        assertThat(answers()).contains(Invitation.Answer.ACCEPTED).doesNotContain(Invitation.Answer.TENTATIVE);
    }

    @Test
    void doesNotLetAWrongClockOutdoLaterAnswers() throws Exception {
        tell();
        deliver();

        reply("ada", event.addressOf("ada"), event.addressOf("ada"), "ACCEPTED", "20990101T090000Z");
        read();
        reply("ada", event.addressOf("ada"), event.addressOf("ada"), "DECLINED", "20990101T090000Z");
        read();

        assertThat(answers()).contains(Invitation.Answer.DECLINED);
    }

    @Test
    void believesNobodyElse() throws Exception {
        tell();
        deliver();

        reply("ada", "mallory@evil.example", event.addressOf("ada"), "DECLINED", "20270301T090000Z");
        reply("ada", event.addressOf("ben"), event.addressOf("ada"), "DECLINED", "20270301T090000Z");
        reply("ada", event.addressOf("ben"), event.addressOf("ben"), "DECLINED", "20270301T090000Z");
        reply("ada", "mallory@evil.example", "mallory@evil.example", "DECLINED", "20270301T090000Z");
        reply(
                "ada",
                event.addressOf("ada") + ", mallory@evil.example",
                event.addressOf("ada"),
                "DECLINED",
                "20270301T090000Z");
        read();

        assertThat(answers()).containsOnly(Invitation.Answer.NONE);
        assertThat(mailsToOffice()).isEmpty();
    }

    @Test
    void goesOnAfterWhatNobodyCanRead() throws Exception {
        tell();
        deliver();

        arrive("From: x@example.eu\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nnonsense");
        arrive("From: x@example.eu\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--b\r\n");
        reply("ada", event.addressOf("ada"), event.addressOf("ada"), "ACCEPTED", "20270301T090000Z");
        read();

        assertThat(answers()).contains(Invitation.Answer.ACCEPTED);
    }

    @Test
    void waitsForTheOrganiserWhoWantsToReadFirst() {
        MailOwner owner = new MailOwner(event.networkId(), event.id(), event.code());
        database.run(beans -> beans.get(EventMails.class).setRule(owner, true, true));
        tell();
        deliver();
        assertThat(mailsTo("ada")).isEmpty();
        assertThat(mailsIn(Mail.State.REVIEW)).hasSize(2);

        int released = database.call(beans -> beans.get(EventMails.class).releaseAll(owner));
        assertThat(released).isEqualTo(2);
        deliver();

        assertThat(mailsTo("ada")).hasSize(1);
        assertThat(mailsTo("ben")).hasSize(1);
    }

    @Test
    void neverSpeaksOfWhatWasOffBeforeItWasRead() throws Exception {
        MailOwner owner = new MailOwner(event.networkId(), event.id(), event.code());
        database.run(beans -> beans.get(EventMails.class).setRule(owner, true, true));
        tell();
        move(1);
        tellAfter(Duration.ofMinutes(3));
        assertThat(mailsIn(Mail.State.REVIEW)).as("only the newest").hasSize(2);
        database.execute(
                "update meeting set cancelled = true, slot_id = null, table_id = null where event_id = " + event.id());

        tellAfter(Duration.ofMinutes(5));

        assertThat(mailsIn(Mail.State.REVIEW)).isEmpty();
    }

    @Test
    void sparesThoseWhoWantTheFeedAlone() {
        database.run(beans -> beans.get(Invitations.class).choose(event.id(), ben, false));
        tell();
        deliver();
        assertThat(mailsTo("ben")).isEmpty();
        assertThat(mailsTo("ada")).hasSize(1);

        database.run(beans -> beans.get(Invitations.class).choose(event.id(), ben, true));
        deliver();

        assertThat(mailsTo("ben")).hasSize(1);
    }

    @Test
    void sendsNoneWhereTheEventWantsNone() {
        MailOwner owner = new MailOwner(event.networkId(), event.id(), event.code());
        database.run(beans -> beans.get(EventMails.class).setRule(owner, false, false));

        tell();

        assertThat(mailsIn(Mail.State.WAITING)).isEmpty();
    }

    private void tell() {
        tellAfter(Duration.ZERO);
    }

    private void tellAfter(Duration time) {
        database.after(time)
                .run(beans -> MailServers.sending(beans, SERVERS.getSmtp().getPort())
                        .get(Invitations.class)
                        .tell(event.id(), Set.of(ada, ben)));
    }

    private void move(int slot) throws Exception {
        long to = event.slots().get(slot);
        database.execute("update meeting set slot_id = " + to + ", starts_at = (select starts_at from slot where id = "
                + to + "), ends_at = (select ends_at from slot where id = " + to + ") where event_id = "
                + event.id());
    }

    private void deliver() {
        database.after(Duration.ofMinutes(30))
                .run(beans -> MailServers.sending(
                                sendable(beans), SERVERS.getSmtp().getPort())
                        .get(MailDelivery.class)
                        .deliverDue());
    }

    /** Others' mails, which other tests left behind, are none of this one's. */
    private Beans sendable(Beans beans) {
        beans.entities()
                .createQuery("update Mail m set m.state = :done where m.state = :waiting and (m.eventId is null or"
                        + " m.eventId <> :event)")
                .setParameter("done", Mail.State.DISCARDED)
                .setParameter("waiting", Mail.State.WAITING)
                .setParameter("event", event.id())
                .executeUpdate();
        return beans;
    }

    private void read() {
        database.after(Duration.ofHours(2))
                .run(beans -> MailServers.reading(beans.observedBy(InvitationReplies.class), SERVERS)
                        .readNew());
    }

    private List<MimeMessage> mailsTo(String name) {
        return List.of(SERVERS.getReceivedMessagesForDomain(event.addressOf(name)));
    }

    private ICalendar calendar(String name, int number) {
        return part(mailsTo(name).get(number));
    }

    private static ICalendar part(MimeMessage mail) {
        try {
            Multipart mixed = (Multipart) mail.getContent();
            Multipart alternatives = (Multipart) mixed.getBodyPart(0).getContent();
            return Biweekly.parse(new String(
                            alternatives.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .first();
        } catch (IOException | MessagingException e) {
            throw new AssertionError("Cannot read the mail", e);
        }
    }

    private VEvent invitation(String name, int number) {
        ICalendar calendar = calendar(name, number);
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }

    /** Answers the first invitation of somebody as calendars do, from any address and for any. */
    private void reply(String invited, String from, String attendee, String answer, String stamp) throws Exception {
        VEvent asked = invitation(invited, 0);
        arrive(String.join(
                "\r\n",
                "From: " + from,
                "To: " + MailServers.ANSWERS,
                "Subject: " + answer,
                "MIME-Version: 1.0",
                "Content-Type: multipart/alternative; boundary=\"part\"",
                "",
                "--part",
                "Content-Type: text/plain",
                "",
                answer,
                "--part",
                "Content-Type: text/calendar; charset=UTF-8; method=REPLY",
                "",
                "BEGIN:VCALENDAR",
                "PRODID:-//Calendar//Example//EN",
                "VERSION:2.0",
                "METHOD:REPLY",
                "BEGIN:VEVENT",
                "UID:" + asked.getUid().getValue(),
                "DTSTAMP:" + stamp,
                "SEQUENCE:" + asked.getSequence().getValue(),
                "ORGANIZER:mailto:" + MailServers.ANSWERS,
                "ATTENDEE;PARTSTAT=" + answer + ";CN=Somebody:MAILTO:" + attendee,
                "DTSTART:20270519T110000Z",
                "END:VEVENT",
                "END:VCALENDAR",
                "--part--",
                ""));
    }

    private static void arrive(String mail) throws Exception {
        SERVERS.setUser(MailServers.ANSWERS, MailServers.ANSWERS, "secret")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private List<Invitation.Answer> answers() {
        return database.call(beans -> beans.get(Invitations.class).ofEvent(event.id()).stream()
                .map(Invitation::answer)
                .toList());
    }

    private List<Mail> mailsIn(Mail.State state) {
        return database.call(beans -> beans.get(EventMails.class).list(event.id(), EnumSet.of(state), 0, 100));
    }

    private List<Mail> mailsToOffice() {
        return database.call(beans -> beans.get(Outbox.class).newest("help@example.eu", 50)).stream()
                .filter(mail -> mail.body().contains(event.code().value()))
                .toList();
    }
}
