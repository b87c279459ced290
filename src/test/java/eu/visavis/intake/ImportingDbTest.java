package eu.visavis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Imports the demo's files, whose event has the same days as the sample. */
@OnBothDatabases
class ImportingDbTest {
    private static final Map<FileKind, Integer> LINES = Map.of(
            FileKind.ORGANISATIONS, 122,
            FileKind.PARTICIPANTS, 150,
            FileKind.PROFILES, 124,
            FileKind.REQUESTS, 927);

    private final Database database;
    private final SampleEvent event;

    ImportingDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
    }

    @Test
    void bringsEveryLineOnceHoweverOftenItIsImported() {
        Report first = importAll(IntakeFixtures.demoFiles());
        List<Long> rows = rows();
        Report second = importAll(IntakeFixtures.demoFiles());

        assertThat(first.problems()).isEmpty();
        LINES.forEach((kind, lines) -> {
            assertThat(first.counts()).containsEntry(kind, new Report.Counts(lines, 0, 0));
            assertThat(second.counts()).containsEntry(kind, new Report.Counts(0, 0, lines));
        });
        // Organisations, participants, offers and needs, requests, avoidances: 30 lines are of the secret kind.
        assertThat(rows).containsExactly(122L, 150L, 124L, 897L, 30L);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void changesNothingIfOneLineIsWrong() {
        Map<FileKind, byte[]> files = IntakeFixtures.demoFiles();
        files.computeIfPresent(
                FileKind.REQUESTS, (kind, content) -> with(content, "\"W9999\",\"P001\",\"P999\",\"want\",\"\"\n"));

        Report report = importAll(files);

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("intake.problem.unknownParticipant");
            assertThat(problem.line()).isEqualTo(929);
            assertThat(problem.value()).isEqualTo("P999");
        });
        assertThat(rows()).containsOnly(0L);
    }

    @Test
    void changesNothingIfAFileCannotBeRead() {
        Map<FileKind, byte[]> files = IntakeFixtures.demoFiles();
        files.put(FileKind.PARTICIPANTS, "participant_id,Name\n\"P1".getBytes(StandardCharsets.UTF_8));

        Report report = importAll(files);

        assertThat(report.isGood()).isFalse();
        assertThat(rows()).containsOnly(0L);
    }

    @Test
    void changesTheLineThatChanged() {
        byte[] organisation = line("Acme", "Brno");
        importAll(Map.of(FileKind.ORGANISATIONS, organisation));

        Report report = importAll(Map.of(FileKind.ORGANISATIONS, line("Acme", "Praha")));

        assertThat(report.counts()).containsEntry(FileKind.ORGANISATIONS, new Report.Counts(0, 1, 0));
        List<String> towns = database.call(beans -> beans.entities()
                .createQuery("select o.town from Organisation o where o.networkId = :network", String.class)
                .setParameter("network", event.networkId())
                .getResultList());
        assertThat(towns).containsExactly("Praha");
    }

    @Test
    void writesAnUploadOnceItIsConfirmedAndOnlyOnce() {
        PublicCode upload = send(line("Acme", "Brno"));
        Optional<StoredUpload> waiting = look(upload);

        assertThat(waiting).containsInstanceOf(StoredUpload.Waiting.class);
        assertThat(rows()).containsOnly(0L);

        assertThat(confirm(upload)).isTrue();
        assertThat(confirm(upload)).isTrue();

        assertThat(rows()).startsWith(1L);
        assertThat(look(upload))
                .contains(new StoredUpload.Imported(
                        new EnumMap<>(Map.of(FileKind.ORGANISATIONS, new Report.Counts(1, 0, 0)))));
    }

    @Test
    void forgetsAnUploadWhenOthersAreSent() {
        PublicCode first = send(line("Acme", "Brno"));
        send(line("Beta", "Cork"));

        assertThat(look(first)).isEmpty();
        assertThat(confirm(first)).isFalse();
    }

    @Test
    void showsAnUploadToItsOwnEventOnly() {
        PublicCode upload = send(line("Acme", "Brno"));
        SampleEvent other = SampleEvent.in(database);

        boolean shown = database.call(beans ->
                beans.get(Importing.class).look(other.id(), upload, false).isPresent());

        assertThat(shown).isFalse();
    }

    private Report importAll(Map<FileKind, byte[]> files) {
        return database.call(beans -> beans.get(Importing.class).importAll(event.id(), files));
    }

    private PublicCode send(byte[] organisations) {
        SentFile file = new SentFile(FileKind.ORGANISATIONS, "organisations.csv", organisations);
        return database.call(beans -> beans.get(Importing.class).send(event.id(), event.organiserId(), List.of(file)));
    }

    private Optional<StoredUpload> look(PublicCode upload) {
        return database.call(beans -> beans.get(Importing.class).look(event.id(), upload, false));
    }

    private boolean confirm(PublicCode upload) {
        return database.call(beans -> beans.get(Importing.class).confirm(event.id(), upload, false));
    }

    private static byte[] line(String name, String town) {
        return (IntakeFixtures.ORGANISATIONS + "O1," + name + ",company,CZ," + town + ",,,,,,,,,\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] with(byte[] content, String line) {
        return (new String(content, StandardCharsets.UTF_8) + line).getBytes(StandardCharsets.UTF_8);
    }

    /** Rows of the event, or of its network, by kind. */
    private List<Long> rows() {
        return database.call(beans -> List.of(
                count(beans.entities(), "Organisation", "networkId", event.networkId()),
                count(beans.entities(), "Participant", "eventId", event.id()),
                count(beans.entities(), "CooperationProfile", "eventId", event.id()),
                count(beans.entities(), "MeetingRequest", "eventId", event.id()),
                count(beans.entities(), "Avoidance", "eventId", event.id())));
    }

    private static long count(EntityManager entities, String entity, String owner, long id) {
        return entities.createQuery("select count(e) from " + entity + " e where e." + owner + " = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
