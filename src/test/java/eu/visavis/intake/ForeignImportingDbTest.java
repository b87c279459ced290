package eu.visavis.intake;

import static eu.visavis.intake.table.Workbooks.row;
import static eu.visavis.intake.table.Workbooks.withRows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.visavis.intake.table.UnreadableTable;
import eu.visavis.kernel.PublicCode;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.network.Category;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.DraftReading;
import eu.visavis.scheduling.Pair;
import eu.visavis.scheduling.Place;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import jakarta.persistence.EntityManager;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ForeignImportingDbTest {
    private static final String HEADER =
            "Vorname;Nachname;E-Mail;Firma;Land;Ort;Funktion;Ich suche;Ich biete;Kategorie\n";

    private final Database database;

    ForeignImportingDbTest(Database database) {
        this.database = database;
    }

    @Test
    void bringsPeopleWithOrganisationsOffersAndNeedsAndFindsThemAgain() {
        SampleEvent event = event();
        String file = HEADER
                + "Ada;Ahrens;ada@%1$s.example;Acme;Deutschland;Dresden;Chefin;\"Partner; Vertrieb\";Verpackung;health-it\n"
                + "Bob;Blanc;BOB@%1$s.example;Beta;France;;;;Conseil;health-it\n"
                + "Cleo;Cerny;cleo@%1$s.example;ACME;DE;;;;;\n";

        PublicCode upload = mapped(event, file.formatted(event.code()));
        StoredUpload.Waiting first = waiting(event, upload);
        confirm(event, upload);
        StoredUpload.Waiting second = waiting(event, mapped(event, file.formatted(event.code())));

        assertThat(first.report().problems()).isEmpty();
        assertThat(first.report().counts())
                .isEqualTo(Map.of(
                        FileKind.ORGANISATIONS,
                        added(2),
                        FileKind.PARTICIPANTS,
                        added(3),
                        FileKind.PROFILES,
                        added(4)));
        assertThat(second.report().problems()).isEmpty();
        assertThat(second.isNews()).isFalse();
        assertThat(registrations(event))
                .extracting(
                        registration -> registration.person().name(),
                        registration -> registration.organisation().name(),
                        registration -> registration.organisation().country(),
                        registration -> registration.person().spokenLanguages(),
                        registration -> registration.participant().attendance().jobTitle(),
                        registration -> registration.person().confirmedAt().isPresent())
                .containsExactlyInAnyOrder(
                        tuple("Ada Ahrens", "Acme", "DE", List.of("de"), "Chefin", false),
                        tuple("Bob Blanc", "Beta", "FR", List.of("de"), "", false),
                        tuple("Cleo Cerny", "Acme", "DE", List.of("de"), "", false));
        database.run(beans -> assertThat(beans.get(CooperationProfiles.class).ofEvent(event.id()))
                .extracting(
                        profile -> profile.facts().kind().name(),
                        profile -> profile.facts().title())
                .containsExactlyInAnyOrder(
                        tuple("NEED", "Partner"),
                        tuple("NEED", "Vertrieb"),
                        tuple("OFFER", "Verpackung"),
                        tuple("OFFER", "Conseil")));
    }

    @Test
    void changesWhatTheFileStatesAndKeepsWhatItDoesNot() {
        SampleEvent event = event();
        importPeople(event, "Ada;Ahrens;ada@%s.example;Acme;DE;Dresden;Chefin;;Verpackung;health-it\n");

        String later = "Vorname;Nachname;E-Mail;Firma;Land;Ort\nAda;Berg;ada@%s.example;Acme;DE;Leipzig\n";
        PublicCode upload = mapped(event, later.formatted(event.code()));
        StoredUpload.Waiting look = waiting(event, upload);
        confirm(event, upload);

        assertThat(look.report().counts())
                .isEqualTo(Map.of(
                        FileKind.ORGANISATIONS,
                        new Report.Counts(0, 1, 0),
                        FileKind.PARTICIPANTS,
                        new Report.Counts(0, 1, 0)));
        assertThat(registrations(event))
                .extracting(
                        registration -> registration.person().name(),
                        registration -> registration.participant().attendance().jobTitle(),
                        registration -> registration.organisation().facts().town())
                .containsExactly(tuple("Ada Berg", "Chefin", "Leipzig"));
        database.run(beans -> assertThat(beans.get(CooperationProfiles.class).ofEvent(event.id()))
                .hasSize(1));
    }

    @Test
    void namesEveryProblemByTheLineAndTheColumnOfTheFile() {
        SampleEvent event = event();
        PublicCode upload = mapped(
                event,
                HEADER
                        + "Ada;Ahrens;ada@%1$s.example;Acme;Atlantis;;;;;\n\n;;kein;;DE;;;;Rat;unknown\n"
                                .formatted(event.code()));

        Report report = waiting(event, upload).report();
        confirm(event, upload);

        assertThat(report.problems())
                .extracting(Problem::line, Problem::column, Problem::value, Problem::key)
                .containsExactly(
                        tuple(2L, "Land", "Atlantis", "intake.problem.country"),
                        tuple(4L, "organisation_id", "", "intake.problem.missing"),
                        tuple(4L, "Nachname", "", "intake.problem.missing"),
                        tuple(4L, "E-Mail", "kein", "intake.problem.email"),
                        tuple(4L, "Kategorie", "unknown", "intake.problem.category"));
        assertThat(report.unknownCategories()).containsExactly("unknown");
        assertThat(registrations(event)).isEmpty();
    }

    @Test
    void leavesOutWhoRegisteredWhoIsThereTwiceAndWhoCancelled() {
        SampleEvent event = event();
        event.approved("dora");
        String file = "Name;E-Mail;Firma;Land;Angebot;Tags;Status\n"
                + "Dora D;%1$s;Elsewhere;DE;x;health-it;ok\nAda Ahrens;ada@%2$s.example;Acme;DE;x;health-it;confirmed\n"
                + "Ada Ahrens;ada@%2$s.example;Acme;DE;y;a|health-it;confirmed\n"
                + "Eve Ek;eve@%2$s.example;Acme;DE;x;health-it;cancelled\n";

        PublicCode upload = mapped(event, file.formatted(event.addressOf("dora"), event.code()));
        Report report = waiting(event, upload).report();
        confirm(event, upload);

        assertThat(report.files().get(1).hints())
                .extracting(Problem::line, Problem::key)
                .containsExactly(
                        tuple(2L, "intake.hint.registered"),
                        tuple(4L, "intake.hint.sameAddress"),
                        tuple(5L, "intake.hint.status"));
        assertThat(registrations(event)).hasSize(2);
        database.run(beans -> assertThat(beans.get(CooperationProfiles.class).ofEvent(event.id()))
                .hasSize(2));
    }

    @Test
    void putsPeopleToOrganisationsOfThoseWhoRegisteredAndLeavesTheseAlone() {
        SampleEvent event = event();
        event.approved("dora");
        Registration dora = registrations(event).get(0);
        String file = "Name;E-Mail;Firma;Land;Ort\nAda Ahrens;ada@%s.example;%s;%s;Elsewhere\n"
                .formatted(
                        event.code(),
                        dora.organisation().name(),
                        dora.organisation().country());

        PublicCode upload = mapped(event, file);
        Report report = waiting(event, upload).report();
        confirm(event, upload);

        assertThat(report.counts()).containsEntry(FileKind.ORGANISATIONS, added(0));
        assertThat(registrations(event))
                .extracting(registration -> registration.organisation().id())
                .containsOnly(dora.organisation().id());
        assertThat(registrations(event).get(0).organisation().facts())
                .isEqualTo(dora.organisation().facts());
    }

    @Test
    void tellsOrganisationsOfOneNameApartByTheirNumbers() {
        SampleEvent event = event();
        String file = "Name;E-Mail;Firma;Land;Registernummer\nAda A;ada@%1$s.example;Acme;DE;HRB 1\n"
                + "Bob B;bob@%1$s.example;Acme;DE;HRB 2\nCleo C;cleo@%1$s.example;Acme GmbH;DE;HRB1\n";

        Report report =
                waiting(event, mapped(event, file.formatted(event.code()))).report();

        assertThat(report.counts()).containsEntry(FileKind.ORGANISATIONS, added(2));
    }

    @Test
    void remembersForTheNetworkWhatColumnsHoldInAnyOrder() {
        SampleEvent event = event();
        SampleEvent other = event();
        ColumnChoice choice = new ColumnChoice(
                List.of(ForeignField.FULL_NAME, ForeignField.EMAIL, ForeignField.LEFT_OUT, ForeignField.NEEDS),
                "CZ",
                "cs",
                "health-it");
        PublicCode first = send(event, ForeignKind.PARTICIPANTS, "Wer;E-Mail;Firma;Extra\nAda;a@b.example;x;y\n");
        ForeignColumns guessed = columns(event, first);
        choose(event, first, choice);

        ForeignColumns again =
                columns(event, send(event, ForeignKind.PARTICIPANTS, "Extra;wer ;Firma;E-MAIL\ny;Ada;x;a@b.example\n"));
        ForeignColumns more = columns(
                event, send(event, ForeignKind.PARTICIPANTS, "Extra;Wer;Firma;E-Mail;New\ny;Ada;x;a@b.example;z\n"));
        ForeignColumns elsewhere =
                columns(other, send(other, ForeignKind.PARTICIPANTS, "Wer;E-Mail;Firma;Extra\nAda;a@b.example;x;y\n"));

        assertThat(guessed.origin()).isEqualTo(ForeignColumns.Origin.GUESSED);
        assertThat(guessed.choice().language()).isEqualTo("de");
        assertThat(again.origin()).isEqualTo(ForeignColumns.Origin.REMEMBERED);
        assertThat(again.choice())
                .isEqualTo(new ColumnChoice(
                        List.of(ForeignField.NEEDS, ForeignField.FULL_NAME, ForeignField.LEFT_OUT, ForeignField.EMAIL),
                        "CZ",
                        "cs",
                        "health-it"));
        assertThat(more.origin()).isEqualTo(ForeignColumns.Origin.GUESSED);
        assertThat(elsewhere.origin()).isEqualTo(ForeignColumns.Origin.GUESSED);
    }

    @Test
    void asksForTheColumnsBeforeAnythingIsDone() {
        SampleEvent event = event();
        PublicCode upload = send(event, ForeignKind.PARTICIPANTS, HEADER + "Ada;A;a@b.example;x;DE;;;;;\n");

        assertThat(look(event, upload)).isEqualTo(new StoredUpload.Unmapped());
        confirm(event, upload);

        assertThat(look(event, upload)).isEqualTo(new StoredUpload.Unmapped());
        assertThat(registrations(event)).isEmpty();
        assertThat(choose(event, upload, new ColumnChoice(List.of(ForeignField.EMAIL), "", "de", "")))
                .isFalse();
    }

    @Test
    void keepsNothingOfAFileThatCannotBeRead() {
        SampleEvent event = event();
        PublicCode before = send(event, ForeignKind.PARTICIPANTS, HEADER);

        assertThatThrownBy(() -> send(event, ForeignKind.PARTICIPANTS, new byte[] {'P', 'K', 3, 4, 5}))
                .hasRootCauseInstanceOf(UnreadableTable.class);
        assertThatThrownBy(() -> send(event, ForeignKind.PARTICIPANTS, new byte[0]))
                .hasRootCauseInstanceOf(UnreadableTable.class);

        assertThat(look(event, before)).isEqualTo(new StoredUpload.Unmapped());
    }

    @Test
    void readsWorkbooksAndWindowsLetters() {
        SampleEvent event = event();
        String address = "jose@%s.example".formatted(event.code());
        byte[] book = withRows(row("List")
                + row("Name", "E-Mail", "Company", "Country")
                + row("José Núñez", address, "Año", "España"));
        byte[] text = "Name;E-Mail;Company;Country\nJosé Núñez;%s;Año;España\n"
                .formatted(address)
                .getBytes(Charset.forName("windows-1252"));

        PublicCode upload = mapped(event, ForeignKind.PARTICIPANTS, book);
        confirm(event, upload);
        StoredUpload.Waiting same = waiting(event, mapped(event, ForeignKind.PARTICIPANTS, text));

        assertThat(registrations(event))
                .extracting(
                        registration -> registration.person().name(),
                        registration -> registration.organisation().country())
                .containsExactly(tuple("José Núñez", "ES"));
        assertThat(same.isNews()).isFalse();
    }

    @Test
    void readsWhatItsOwnExportWrites() throws UnreadableTable {
        SampleEvent event = event();
        importPeople(event, "Ada;Ahrens;ada@%s.example;Acme;DE;Dresden;Chefin;;Verpackung;health-it\n");
        byte[] workbook = database.call(beans -> beans.get(Exporting.class).workbook(event.id()));

        ForeignColumns columns = columns(event, send(event, ForeignKind.PARTICIPANTS, workbook), OptionalInt.of(1));

        assertThat(columns.table().header()).startsWith("participant_id", "organisation_id", "first_name", "last_name");
        assertThat(columns.table().rows()).hasSize(1);
        assertThat(columns.choice().fields())
                .contains(ForeignField.FIRST_NAME, ForeignField.LAST_NAME, ForeignField.EMAIL, ForeignField.FUNCTION);
    }

    @Test
    void bringsMeetingsAsAcceptedRequestsAndPutsThemOnADraft() {
        SampleEvent event = event();
        importPeople(
                event,
                "Ada;A;ada@%1$s.example;Acme;DE;;;;;\nBob;B;bob@%1$s.example;Beta;FR;;;;;\nCleo;C;cleo@%1$s.example;Ce;CZ;;;;;\n");
        long dora = event.approved("dora");
        String file = "Email 1,Email 2,Date,Time,Table,Status\n"
                + "ada@%1$s.example,bob@%1$s.example,19.05.2027,13:00,Table 2,accepted\n"
                + "bob@%1$s.example,ADA@%1$s.example,19.05.2027,13:00,Table 2,accepted\n"
                + "cleo@%1$s.example,%2$s,19.05.2027,13:00,,accepted\n"
                + "ada@%1$s.example,cleo@%1$s.example,19.05.2027,13:00,1,accepted\n"
                + "bob@%1$s.example,cleo@%1$s.example,19.05.2027,08:00,1,accepted\n"
                + "bob@%1$s.example,%2$s,19.05.2027,13:20,1,cancelled\n";
        String filled = file.formatted(event.code(), event.addressOf("dora"));

        PublicCode upload = mapped(event, ForeignKind.MEETINGS, filled.getBytes(StandardCharsets.UTF_8));
        StoredUpload.Waiting look = waiting(event, upload);
        confirm(event, upload);
        StoredUpload.Waiting again =
                waiting(event, mapped(event, ForeignKind.MEETINGS, filled.getBytes(StandardCharsets.UTF_8)));

        assertThat(look.report().problems()).isEmpty();
        assertThat(look.report().counts()).isEqualTo(Map.of(FileKind.REQUESTS, added(4)));
        assertThat(look.placed()).isEqualTo(2);
        assertThat(look.report().files().get(0).hints())
                .extracting(Problem::line, Problem::key)
                .containsExactlyInAnyOrder(
                        tuple(3L, "intake.hint.sameTwo"),
                        tuple(5L, "intake.hint.busy"),
                        tuple(6L, "intake.hint.noSlot"),
                        tuple(7L, "intake.hint.status"));
        assertThat(again.isNews()).isFalse();
        long ada = participant(event, "ada");
        long bob = participant(event, "bob");
        long cleo = participant(event, "cleo");
        assertThat(draft(event))
                .isEqualTo(Map.of(
                        Pair.of(ada, bob),
                        new Place(
                                event.slots().get(0),
                                OptionalLong.of(event.tables().get(1))),
                        Pair.of(cleo, dora),
                        new Place(
                                event.slots().get(0),
                                OptionalLong.of(event.tables().get(0)))));
        database.run(beans -> assertThat(beans.get(MeetingRequests.class).ofEvent(event.id()))
                .extracting(MeetingRequest::status)
                .containsOnly(MeetingRequest.Status.ACCEPTED)
                .hasSize(4));
    }

    @Test
    void leavesRequestsAloneThatWereMadeOnThePages() {
        SampleEvent event = event();
        long dora = event.approved("dora");
        long emil = event.approved("emil");
        long finn = event.approved("finn");
        database.run(beans -> {
            MeetingRequests requests = beans.get(MeetingRequests.class);
            requests.add(event.id(), dora, emil, MeetingRequest.Wish.WANT, "", MeetingRequest.Status.DECLINED);
            requests.add(event.id(), finn, dora, MeetingRequest.Wish.WANT, "", MeetingRequest.Status.ACCEPTED);
        });
        String file = "Email 1,Email 2,Start\n%2$s,%1$s,2027-05-19 13:00\n%1$s,%3$s,2027-05-19 13:00\n"
                .formatted(event.addressOf("dora"), event.addressOf("emil"), event.addressOf("finn"));

        PublicCode upload = mapped(event, ForeignKind.MEETINGS, file.getBytes(StandardCharsets.UTF_8));
        StoredUpload.Waiting look = waiting(event, upload);
        confirm(event, upload);

        assertThat(look.report().files().get(0).hints())
                .extracting(Problem::line, Problem::key)
                .containsExactly(tuple(2L, "intake.hint.asked"));
        assertThat(look.placed()).isEqualTo(1);
        assertThat(draft(event)).containsOnlyKeys(Pair.of(dora, finn));
        database.run(beans -> assertThat(beans.get(MeetingRequests.class).ofEvent(event.id()))
                .extracting(MeetingRequest::status)
                .containsExactly(MeetingRequest.Status.DECLINED, MeetingRequest.Status.ACCEPTED));
    }

    @Test
    void namesThoseWhoDoNotTakePart() {
        SampleEvent event = event();
        String file = "Email 1,Email 2\n%s,nobody@x.example\n%1$s,\n".formatted(event.addressOf("dora"));
        event.approved("dora");

        Report report = waiting(event, mapped(event, ForeignKind.MEETINGS, file.getBytes(StandardCharsets.UTF_8)))
                .report();

        assertThat(report.problems())
                .extracting(Problem::line, Problem::column, Problem::value, Problem::key)
                .containsExactly(
                        tuple(2L, "Email 2", "nobody@x.example", "intake.problem.nobody"),
                        tuple(3L, "Email 2", "", "intake.problem.missing"));
    }

    private SampleEvent event() {
        SampleEvent event = SampleEvent.in(database);
        database.run(beans -> {
            if (beans.get(Networks.class).categories(event.networkId()).stream()
                    .map(Category::code)
                    .noneMatch("health-it"::equals)) {
                beans.get(Networks.class).addCategory(event.networkId(), "health-it");
            }
        });
        return event;
    }

    private void importPeople(SampleEvent event, String rows) {
        PublicCode upload = mapped(event, HEADER + rows.formatted(event.code()));
        assertThat(waiting(event, upload).report().problems()).isEmpty();
        confirm(event, upload);
    }

    private PublicCode mapped(SampleEvent event, String file) {
        return mapped(event, ForeignKind.PARTICIPANTS, file.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file and takes what its columns seem to hold. */
    private PublicCode mapped(SampleEvent event, ForeignKind kind, byte[] file) {
        PublicCode upload = send(event, kind, file);
        assertThat(choose(event, upload, columns(event, upload).choice())).isTrue();
        return upload;
    }

    private PublicCode send(SampleEvent event, ForeignKind kind, String file) {
        return send(event, kind, file.getBytes(StandardCharsets.UTF_8));
    }

    private PublicCode send(SampleEvent event, ForeignKind kind, byte[] file) {
        return database.call(beans -> {
            try {
                return beans.get(ForeignImporting.class).send(event.id(), event.organiserId(), kind, "list.csv", file);
            } catch (UnreadableTable e) {
                throw new IllegalArgumentException(e);
            }
        });
    }

    private ForeignColumns columns(SampleEvent event, PublicCode upload) {
        return columns(event, upload, OptionalInt.empty());
    }

    private ForeignColumns columns(SampleEvent event, PublicCode upload, OptionalInt sheet) {
        return database.call(beans -> {
            try {
                return beans.get(ForeignImporting.class)
                        .columns(event.id(), upload, sheet, "de")
                        .orElseThrow();
            } catch (UnreadableTable e) {
                throw new IllegalArgumentException(e);
            }
        });
    }

    private boolean choose(SampleEvent event, PublicCode upload, ColumnChoice choice) {
        return database.call(beans -> {
            try {
                return beans.get(ForeignImporting.class).choose(event.id(), upload, 0, choice);
            } catch (UnreadableTable e) {
                throw new IllegalArgumentException(e);
            }
        });
    }

    private StoredUpload look(SampleEvent event, PublicCode upload) {
        return database.call(beans ->
                beans.get(Importing.class).look(event.id(), upload, false).orElseThrow());
    }

    private StoredUpload.Waiting waiting(SampleEvent event, PublicCode upload) {
        return (StoredUpload.Waiting) look(event, upload);
    }

    private void confirm(SampleEvent event, PublicCode upload) {
        database.run(beans -> assertThat(beans.get(Importing.class).confirm(event.id(), upload, false))
                .isTrue());
    }

    private List<Registration> registrations(SampleEvent event) {
        return database.call(beans -> beans.get(Participants.class).ofEvent(event.id()));
    }

    private long participant(SampleEvent event, String name) {
        return registrations(event).stream()
                .filter(registration -> registration.person().email().startsWith(name))
                .findFirst()
                .orElseThrow()
                .participant()
                .id();
    }

    /** Where meetings are on the event's one draft. */
    private Map<Pair, Place> draft(SampleEvent event) {
        return database.call(beans -> {
            PlanRun run = beans.get(EntityManager.class)
                    .createQuery("select r from PlanRun r where r.eventId = :event", PlanRun.class)
                    .setParameter("event", event.id())
                    .getSingleResult();
            Map<Pair, Place> places = new HashMap<>();
            beans.get(DraftReading.class)
                    .open(run)
                    .meetings()
                    .forEach(meeting -> meeting.row()
                            .place()
                            .ifPresent(place -> places.put(meeting.row().pair(), place)));
            return places;
        });
    }

    private static Report.Counts added(int lines) {
        return new Report.Counts(lines, 0, 0);
    }
}
