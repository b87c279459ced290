package eu.visavis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.agenda.FactSheet;
import eu.visavis.kernel.Language;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.matchmaking.Objections;
import eu.visavis.registration.Participants;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.PdfUa;
import eu.visavis.testing.SampleEvent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person learns of what is stored about them. */
@OnBothDatabases
class OwnRecordsDbTest {
    private final Database database;

    OwnRecordsDbTest(Database database) {
        this.database = database;
    }

    @Test
    void tellsWhatIsStoredInTheWordsOfThePage() throws SQLException {
        SampleEvent event = SampleEvent.in(database);
        Marked marked = Marked.at(database, event, "zqxpage");

        List<FactSheet.Section> sections =
                database.call(beans -> beans.get(OwnRecords.class).sections(marked.person(), Language.EN));

        assertThat(sections)
                .extracting(FactSheet.Section::title)
                .contains(
                        "Account", "Signing in", "Participation", "Offers and needs", "Requests and meetings", "Mails");
        assertThat(sections)
                .flatExtracting(FactSheet.Section::groups)
                .flatExtracting(facts -> (List<FactSheet.Fact>) facts)
                .contains(
                        new FactSheet.Fact("E-mail address", event.addressOf("zqxpage")),
                        new FactSheet.Fact("Event", "Brokerage Day"),
                        new FactSheet.Fact("Function", "zqxpage"),
                        new FactSheet.Fact("To", "other." + event.code() + " Example, other Ltd"),
                        new FactSheet.Fact("Message", "zqxpage"));
    }

    @Test
    void keepsTheNotesOfOthersAndSecretsBack() throws SQLException {
        Marked marked = Marked.at(database, SampleEvent.in(database), "zqxback");

        String json = database.call(beans -> beans.get(OwnRecords.class).json(marked.person()));

        JsonObject data = Json.createReader(new StringReader(json)).readObject().getJsonObject("data");
        // The only note was written by the other one.
        assertThat(data)
                .containsKeys("person", "participant", "meeting_request")
                .doesNotContainKey("remark");
        assertThat(data.getJsonArray("account_password").getJsonObject(0)).doesNotContainKey("hash");
        assertThat(data.getJsonArray("calendar_feed").getJsonObject(0)).doesNotContainKey("secret");
        assertThat(data.getJsonArray("person").getJsonObject(0).getString("first_name"))
                .isEqualTo("zqxback");
    }

    @Test
    void drawsAnAccessiblePaper() throws SQLException {
        Marked marked = Marked.at(database, SampleEvent.in(database), "zqxpaper");

        byte[] pdf =
                database.call(beans -> beans.get(OwnRecords.class).pdf(marked.person(), "Zqx Example", Language.CS));

        assertThat(PdfUa.violations(pdf)).isEmpty();
    }

    @Test
    void tellsTheNetworkOfAnObjectionOnce() {
        SampleEvent event = SampleEvent.in(database);
        long participant = event.approved("objecting");
        long person = database.call(
                beans -> beans.get(Participants.class).get(participant).person().id());

        database.run(beans -> beans.get(Objecting.class).object(person, "Not by a machine."));
        database.run(beans -> beans.get(Objecting.class).object(person, "Again."));

        List<String> told = database.call(beans -> beans.get(Outbox.class).newest(100).stream()
                .filter(mail -> mail.recipient().equals("help@example.eu")
                        && mail.body().contains("objecting"))
                .map(Mail::body)
                .toList());
        assertThat(told).hasSize(1).first().asString().contains("Not by a machine.");
        boolean objects =
                database.call(beans -> beans.get(Objections.class).of(person).isPresent());
        assertThat(objects).isTrue();
    }
}
