package eu.visavis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is left of people: nothing that tells who they were, and all that statistics need. */
@OnBothDatabases
class ForgettingDbTest {
    /** From the database's now: the event of May 2027 is over for more than the usual twelve months. */
    private static final Duration LONG_AFTER = Duration.ofDays(16 * 31);

    private final Database database;

    ForgettingDbTest(Database database) {
        this.database = database;
    }

    @Test
    void keepsEverythingUntilItsDate() throws SQLException {
        Marked marked = Marked.at(database, SampleEvent.in(database), "zqxearly");
        Set<String> before = marked.places();

        retain(Duration.ofDays(10));

        assertThat(marked.places()).isEqualTo(before).contains("person.first_name", "printout_chunk.content");
    }

    @Test
    void leavesNoWordOfAnybodyAfterTheEventIsDue() throws SQLException {
        Marked marked = Marked.at(database, SampleEvent.in(database), "zqxdue");

        retain(LONG_AFTER);

        assertThat(marked.places()).isEmpty();
    }

    @Test
    void keepsWhatStatisticsNeed() throws SQLException {
        Marked marked = Marked.at(database, SampleEvent.in(database), "zqxstats");
        long organisation = marked.organisation();

        retain(LONG_AFTER);

        String place = " where id = " + marked.participant() + " and ";
        assertThat(marked.number("select count(*) from participant" + place + "status = 'APPROVED'"))
                .isOne();
        assertThat(marked.number(
                        "select count(*) from organisation where id = " + organisation + " and country = 'IE'"))
                .isOne();
        assertThat(marked.number("select count(*) from meeting_request where requester_id = " + marked.participant()
                        + " and status = 'DECLINED'"))
                .isOne();
    }

    @Test
    void findsNothingMoreToDoTheNextTime() throws SQLException {
        Marked marked = Marked.at(database, SampleEvent.in(database), "zqxtwice");
        retain(LONG_AFTER);
        long person = marked.person();

        retain(LONG_AFTER);

        assertThat(marked.person()).isEqualTo(person);
    }

    @Test
    void keepsStaffAndTheirAccounts() {
        SampleEvent event = SampleEvent.in(database);

        retain(LONG_AFTER);

        assertThat(person(event.organiserId()).isErased()).isFalse();
    }

    @Test
    void keepsAnEventAsLongAsItsNetworkWants() throws SQLException {
        SampleEvent event = SampleEvent.in(database);
        Marked marked = Marked.at(database, event, "zqxlonger");
        database.run(beans -> beans.get(RetentionTimes.class).change(event.networkId(), 36));

        retain(LONG_AFTER);

        assertThat(marked.places()).contains("person.first_name").doesNotContain("mail.body", "upload_file.content");
    }

    @Test
    void erasesAPersonBeforeTheEventIsDue() throws SQLException {
        SampleEvent event = SampleEvent.in(database);
        Marked marked = Marked.at(database, event, "zqxleave");
        long person = marked.person();

        boolean erased = database.call(beans -> beans.get(Erasure.class).erase(person));

        assertThat(erased).isTrue();
        // The interpreter and the speaker are somebody else, and the note is one of the organiser: all go with the
        // event.
        assertThat(marked.places()).containsExactly("interpreter.name", "plan_version.note", "programme_item.speakers");
        assertThat(person(person).isErased()).isTrue();
        assertThat(marked.number("select count(*) from participant where id = " + marked.participant()
                        + " and status = 'CANCELLED'"))
                .isOne();
    }

    @Test
    void refusesToEraseWhoAloneAnswersForANetwork() {
        SampleEvent event = SampleEvent.in(database);

        boolean erased = database.call(beans -> beans.get(Erasure.class).erase(event.organiserId()));

        assertThat(erased).isFalse();
        assertThat(person(event.organiserId()).isErased()).isFalse();
    }

    private Person person(long id) {
        return database.call(beans -> beans.get(Persons.class).get(id));
    }

    private void retain(Duration later) {
        database.after(later).run(beans -> beans.get(Retention.class).run());
    }
}
