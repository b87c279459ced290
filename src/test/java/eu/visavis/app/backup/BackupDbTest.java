package eu.visavis.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.testing.Database;
import eu.visavis.testing.Engine;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OnBothDatabases
class BackupDbTest {
    private static final Clock CLOCK = Clock.fixed(Database.NOW, ZoneOffset.UTC);

    private final DataSource database;
    private final SampleEvent event;

    @TempDir
    private Path folder;

    BackupDbTest(Database database) throws SQLException {
        this.database = database.dataSource();
        this.event = SampleEvent.in(database);
        database.run(beans -> event.add(beans, "Zoë \"Q\", O’Neill\nŻółć 💩"));
        upload(900 + event.id(), new byte[] {0, 1, -1, 13, 10, 34});
    }

    @ParameterizedTest
    @EnumSource
    void movesEverythingToAnEmptyDatabaseOfEitherEngine(Engine engine) throws Exception {
        DataSource target = engine.newDatabase();

        Manifest made = backup("archive.zip");
        Manifest restored = new Restore(target).from(folder.resolve("archive.zip"));

        assertThat(restored).isEqualTo(made);
        assertThat(made.madeAt()).isEqualTo(Database.NOW);
        assertThat(made.product()).isEqualTo("1.2.3");
        Contents expected = Contents.of(database);
        assertThat(Contents.of(target)).isEqualTo(expected);
        assertThat(expected.tables().get("person")).hasSizeGreaterThan(1);
        assertThat(expected.tables().get("upload_file").toString()).contains("content=AAH/DQoi");
    }

    @Test
    void holdsEveryTableThatIsNotLeftOutOnPurpose() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Schema schema = new Schema(connection);
            Set<String> found = schema.allNames();

            assertThat(found).containsAll(Schema.LEFT_OUT);
            found.removeAll(Schema.LEFT_OUT);
            assertThat(schema.tables())
                    .extracting(Table::name)
                    .containsExactlyInAnyOrderElementsOf(found)
                    .contains("person", "meeting", "upload_file");
            assertThat(schema.sequences()).containsKeys("person_seq", "meeting_seq");
        }
    }

    @Test
    void putsTablesAfterThoseThatTheyReferTo() throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<String> names =
                    new Schema(connection).tables().stream().map(Table::name).toList();

            assertThat(names).containsSubsequence("network", "event", "participant", "meeting", "participant_slot");
            assertThat(names).containsSubsequence("upload", "upload_file");
        }
    }

    @Test
    void leavesOutSessionsLinksAndJobs() throws Exception {
        Contents.change(
                database,
                "insert into web_session (token_hash, code, person_id, created_at, last_used_at, expires_at) select 'session"
                        + event.id() + "', 'code', " + event.organiserId()
                        + ", created_at, created_at, created_at from network where id = " + event.networkId());

        Manifest made = backup("archive.zip");

        assertThat(made.tables()).extracting(Manifest.Content::name).doesNotContainAnyElementsOf(Schema.LEFT_OUT);
    }

    @Test
    void seesOneMomentOnlyWhateverIsWrittenMeanwhile() throws SQLException {
        long upload = 100_000 + event.id();
        upload(upload, new byte[200_000]);
        Map<String, List<String>> before = Contents.of(database).tables();
        try (Snapshot snapshot = new Snapshot(database)) {
            List<Table> tables = snapshot.schema().tables();
            Contents.rows(table(tables, "network"), snapshot.connection());

            Contents.change(
                    database,
                    "delete from upload where id = " + upload,
                    "update person set first_name = 'Changed'",
                    "insert into partner (id, network_id, code, name, country, standing, version) select 100000 + id, id, 'latelate12', 'Late', 'DE', 'FULL', 1 from network where id = "
                            + event.networkId());

            for (Table table : tables) {
                assertThat(Contents.rows(table, snapshot.connection()))
                        .as(table.name())
                        .isEqualTo(before.get(table.name()));
            }
        }
        assertThat(Contents.of(database).tables()).isNotEqualTo(before);
    }

    @Test
    void leavesNoFileBehindWhenThereIsNothingToBackUp() {
        DataSource empty = Engine.H2.newDatabase();

        assertThatThrownBy(() -> new Backup(empty, "1.2.3", CLOCK).to(folder.resolve("none.zip")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nothing to back up");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void letsOnlyItsOwnerRead() throws Exception {
        backup("archive.zip");

        assertThat(Files.getPosixFilePermissions(folder.resolve("archive.zip")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    private Manifest backup(String name) throws IOException, SQLException {
        return new Backup(database, "1.2.3", CLOCK).to(folder.resolve(name));
    }

    private void upload(long id, byte[] content) throws SQLException {
        Contents.change(
                database,
                "insert into upload (id, event_id, person_id, code, created_at) select " + id + ", " + event.id() + ", "
                        + event.organiserId() + ", 'u" + id + "', created_at from network where id = "
                        + event.networkId());
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into upload_file (upload_id, kind, file_name, content, added, changed, unchanged)"
                                + " values (?, 'X', '', ?, 0, 0, 0)")) {
            insert.setLong(1, id);
            insert.setBytes(2, content);
            insert.executeUpdate();
        }
    }

    private static Table table(List<Table> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
