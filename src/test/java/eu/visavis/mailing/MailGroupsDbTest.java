package eu.visavis.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.mail.Mail;
import eu.visavis.mail.MailWords;
import eu.visavis.mail.Outbox;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class MailGroupsDbTest {
    private final Database database;
    private final SampleEvent event;

    MailGroupsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        event.approved("ada");
        event.approved("ben");
    }

    @Test
    void findsWhoLacksWhat() {
        Map<MailGroup, List<MailGroups.Member>> groups =
                database.call(beans -> beans.get(MailGroups.class).of(event.id()));

        assertThat(groups.get(MailGroup.NO_PROFILE)).hasSize(2);
        assertThat(groups.get(MailGroup.NO_MEETING)).hasSize(2);
        assertThat(groups.get(MailGroup.UNANSWERED)).isEmpty();
        assertThat(groups.get(MailGroup.NO_SESSION)).isEmpty();
    }

    @Test
    void writesToEachOnceHoweverOftenTheLetterIsSent() {
        PublicCode draft = PublicCode.random();

        write(draft, Language.EN);
        write(draft, Language.EN);

        assertThat(mailsTo("ada")).hasSize(1);
        assertThat(mailsTo("ben")).hasSize(1);
        assertThat(mailsTo("ada").get(0).subject()).isEqualTo("Come to Brokerage Day");
        assertThat(mailsTo("ada").get(0).body()).contains("ada").contains("/people");
    }

    @Test
    void leavesOutWhoReadsAnotherLanguage() {
        assertThat(write(PublicCode.random(), Language.PL)).isZero();
        assertThat(mailsTo("ada")).isEmpty();
    }

    private int write(PublicCode draft, Language language) {
        return database.call(beans -> beans.get(MailGroups.class)
                .write(
                        beans.get(Events.class).get(event.id()),
                        MailGroup.NO_MEETING,
                        draft,
                        Map.of(language, new MailWords("Come to {event}", "{name}: {address}"))));
    }

    private List<Mail> mailsTo(String name) {
        return database.call(beans -> beans.get(Outbox.class).newest(event.addressOf(name), 10));
    }
}
