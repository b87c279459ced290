package eu.visavis.intake;

import static eu.visavis.intake.IntakeFixtures.PARTICIPANTS;
import static eu.visavis.intake.IntakeFixtures.PROFILES;
import static eu.visavis.intake.IntakeFixtures.REQUESTS;
import static eu.visavis.intake.IntakeFixtures.demoFiles;
import static eu.visavis.intake.IntakeFixtures.twoPeople;
import static eu.visavis.intake.IntakeFixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.marketplace.ProfileOwner;
import eu.visavis.matchmaking.Avoidances;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is exported can be imported, and is then exported just so again. */
@OnBothDatabases
class ExportingDbTest {
    private static final String FORMULA = "=cmd|' /C calc'!A0\n- \"item\", one;+two\n'quoted'";

    private final Database database;

    ExportingDbTest(Database database) {
        this.database = database;
    }

    @Test
    void bringsTheDemoIntoAnEmptyEventAsItIs() {
        SampleEvent demo = SampleEvent.in(database);
        importAll(demo, demoFiles());

        Map<FileKind, byte[]> files = export(demo);
        SampleEvent empty = SampleEvent.in(database);
        Report report = importAll(empty, files);

        assertThat(report.problems()).isEmpty();
        assertThat(report.files())
                .extracting(Report.File::counts)
                .containsExactly(added(122), added(150), added(124), added(927));
        assertSame(export(empty), files);
        assertThat(importAll(demo, files).isNews()).isFalse();
    }

    @Test
    void keepsWhatWasMadeOnThePagesUnderItsCode() {
        SampleEvent event = SampleEvent.in(database);
        importAll(event, imported(event));
        long ada = event.approved("ada");
        long bob = event.approved("bob");
        onThePages(event, ada, bob);

        Map<FileKind, byte[]> files = export(event);
        SampleEvent empty = SampleEvent.in(database);
        Report report = importAll(empty, files);

        assertThat(report.problems()).isEmpty();
        assertSame(export(empty), files);
        assertThat(text(files, FileKind.PARTICIPANTS))
                .contains("P1,O1,Ada,Ahrens")
                .contains(code(event, ada) + ",")
                .contains(",none,,false");
        assertThat(text(files, FileKind.PROFILES))
                .contains("'=cmd|' /C calc'!A0\n'- \"\"item\"\", one;'+two\n'quoted'");
        database.run(beans -> assertThat(beans.get(CooperationProfiles.class).ofEvent(empty.id()))
                .extracting(profile -> profile.facts().body())
                .contains(FORMULA));
    }

    @Test
    void writesTheSameAsTextIntoTheSheetsOfAWorkbook() throws IOException {
        SampleEvent event = SampleEvent.in(database);
        importAll(event, imported(event));
        onThePages(event, event.approved("ada"), event.approved("bob"));

        byte[] file = database.call(beans -> beans.get(Exporting.class).workbook(event.id()));

        Map<FileKind, byte[]> csv = export(event);
        Map<String, List<List<String>>> sheets = Sheets.read(file);
        assertThat(sheets.keySet()).containsExactly("organisations", "participants", "profiles", "requests");
        for (FileKind kind : FileKind.values()) {
            List<List<String>> rows = sheets.get(kind.code());
            assertThat(rows.get(0))
                    .isEqualTo(kind.columns().stream().map(Column::name).toList());
            assertThat(rows).hasSize(records(csv.get(kind)));
        }
        assertThat(sheets.get("profiles")).anySatisfy(row -> assertThat(row).contains("@Title", FORMULA));
    }

    private static int records(byte[] csv) {
        return (int) CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8)).stream()
                .count();
    }

    @Test
    void tellsNoSecretAndNothingThatIsOver() {
        SampleEvent event = SampleEvent.in(database);
        importAll(event, imported(event));
        long ada = event.approved("ada");
        long bob = event.approved("bob");
        database.run(beans -> {
            beans.get(Avoidances.class).add(event.id(), ada, bob);
            beans.get(MeetingRequests.class)
                    .add(event.id(), bob, ada, MeetingRequest.Wish.WANT, "", MeetingRequest.Status.WITHDRAWN);
        });

        assertThat(text(export(event), FileKind.REQUESTS).lines())
                .containsExactly(
                        "\uFEFFrequest_id,from_participant,to_participant,wish,message,status",
                        "R1,P1,P2,must,Hello,accepted",
                        "R2,P2,P1,never,,");
    }

    @Test
    void takesAsManyStatementsForManyRowsAsForFew() {
        SampleEvent event = SampleEvent.in(database);
        importAll(event, imported(event));
        int before = database.statements(beans -> exportAll(event, beans.get(Exporting.class)));
        event.approved("cem");
        event.approved("dan");

        assertThat(database.statements(beans -> exportAll(event, beans.get(Exporting.class))))
                .isEqualTo(before);
    }

    private static Map<FileKind, byte[]> imported(SampleEvent event) {
        Map<FileKind, byte[]> files = twoPeople();
        files.put(
                FileKind.PARTICIPANTS,
                utf8(PARTICIPANTS
                        + "P1,O1,Ada,Ahrens,=Boss,one@%1$s.example,de|en,\nP2,O2,Bob,Blanc,,two@%1$s.example,fr,none\n"
                                .formatted(event.code())));
        files.put(FileKind.PROFILES, utf8(PROFILES + "F1,P1,offer,de,Title,,health-it,33100000|33111000,\n"));
        files.put(
                FileKind.REQUESTS,
                utf8(REQUESTS.strip() + ",status\nR1,P1,P2,must,Hello,accepted\nR2,P2,P1,never,secret,\n"));
        return files;
    }

    private void onThePages(SampleEvent event, long ada, long bob) {
        database.run(beans -> {
            Registration owner = beans.get(Participants.class).get(ada);
            long category = beans.get(Networks.class)
                    .categories(event.networkId())
                    .get(0)
                    .id();
            beans.get(CooperationProfiles.class)
                    .add(
                            new ProfileOwner(
                                    event.networkId(),
                                    event.id(),
                                    owner.person().id(),
                                    owner.organisation().id()),
                            new ProfileFacts(
                                    CooperationProfile.Kind.NEED, "en", "@Title", FORMULA, category, List.of(), ""));
            beans.get(MeetingRequests.class)
                    .add(
                            event.id(),
                            bob,
                            ada,
                            MeetingRequest.Wish.WANT,
                            "+ a line\nand another",
                            MeetingRequest.Status.DECLINED);
        });
    }

    private Map<FileKind, byte[]> export(SampleEvent event) {
        return database.call(beans -> exportAll(event, beans.get(Exporting.class)));
    }

    private static Map<FileKind, byte[]> exportAll(SampleEvent event, Exporting exporting) {
        Map<FileKind, byte[]> files = new EnumMap<>(FileKind.class);
        for (FileKind kind : FileKind.values()) {
            files.put(kind, exporting.file(event.id(), kind));
        }
        return files;
    }

    private Report importAll(SampleEvent event, Map<FileKind, byte[]> files) {
        return database.call(beans -> beans.get(Importing.class).importAll(event.id(), files));
    }

    private String code(SampleEvent event, long participant) {
        return database.call(beans -> beans.get(Participants.class)
                .get(participant)
                .participant()
                .code()
                .value());
    }

    private static void assertSame(Map<FileKind, byte[]> files, Map<FileKind, byte[]> expected) {
        for (FileKind kind : FileKind.values()) {
            assertThat(text(files, kind)).isEqualTo(text(expected, kind));
        }
    }

    private static String text(Map<FileKind, byte[]> files, FileKind kind) {
        return new String(files.get(kind), StandardCharsets.UTF_8);
    }

    private static Report.Counts added(int lines) {
        return new Report.Counts(lines, 0, 0);
    }
}
