package eu.visavis.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.app.Database;
import eu.visavis.testing.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Restoring onto each engine, from an archive of each; and everything that must not be restored. */
@ParameterizedClass
@EnumSource
class RestoreDbTest {
    private static final String FIRST_SCHEMA = "20261122.1700";
    private static final String AT = "'2027-03-01 08:00:00+00:00'";

    private final Engine engine;

    @TempDir
    private Path folder;

    private DataSource source;
    private DataSource target;
    private Path archive;

    RestoreDbTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void backUpASmallDatabase() throws Exception {
        source = engine.newDatabase();
        target = engine.newDatabase();
        Database.history(source).target(FIRST_SCHEMA).load().migrate();
        Contents.change(
                source,
                "insert into network values (1, 'n', 'N', 'H', 'h@x.eu', null, '', null, " + AT + ", 1)",
                "insert into person values (1, 'p', 'p@x.eu', 'p@x.eu', 'P', 'X', 'en', 'en', null, " + AT + ", 1)",
                "insert into organisation values (1, 1, 'o', 'O', 'o', 'company', 'DE', '', '', '', '', '', '', '', '',"
                        + " '', '', " + AT + ", 1)",
                "insert into event values (1, 1, 1, 'e', 'V', '', '', 'Dresden', 'DE', 'Europe/Berlin', 'INVITEE',"
                        + " true, " + AT + ", 1)",
                "insert into participant values (1, 1, 1, 1, 'a', 'APPROVED', '', '', false, " + AT + ", null, 1)",
                "insert into availability values (1, '2027-05-19 13:00:00+02:00', '2027-05-19 17:00:00+02:00')");
        archive = folder.resolve("archive.zip");
        Clock clock = Clock.fixed(Instant.parse("2027-03-01T08:00:00Z"), ZoneOffset.UTC);
        new Backup(source, "0.9", clock).to(archive);
    }

    @Test
    void migratesAnArchiveOfAnOlderSchema() throws SQLException {
        new Restore(target).from(archive);

        Database.migrate(source);
        assertThat(Contents.of(target)).isEqualTo(Contents.of(source));
        assertThat(Contents.of(target).tables().get("participant").toString())
                .contains("availability=2027-05-19T11:00:00Z/2027-05-19T15:00:00Z");
    }

    @Test
    void takesADatabaseThatAServerWasStartedOnButNobodySetUp() throws SQLException {
        Database.migrate(target);
        Contents.change(target, "insert into setup_link (token_hash, created_at) values ('x', " + AT + ")");

        new Restore(target).from(archive);

        assertThat(Contents.of(target).tables().get("person")).hasSize(1);
        assertThat(number("select count(*) from setup_link")).isZero();
    }

    @Test
    void refusesADatabaseThatHoldsSomething() throws SQLException {
        Database.migrate(target);
        Contents.change(
                target,
                "insert into network (id, code, name, help_name, help_email, created_at, version)"
                        + " values (7, 'n', 'N', 'H', 'h@x.eu', " + AT + ", 1)");
        Contents before = Contents.of(target);

        assertRefused("not empty: its table network has rows");

        assertThat(Contents.of(target)).isEqualTo(before);
    }

    @Test
    void refusesADatabaseOfSomethingElse() throws SQLException {
        Contents.change(target, "create table invoice (id bigint primary key)");

        assertRefused("tables of something else");

        assertThat(tables()).containsExactly("invoice");
    }

    @Test
    void refusesWhileOthersAreConnected() throws SQLException {
        try (Connection other = target.getConnection()) {
            assertThat(other.isValid(5)).isTrue();
            if (engine == Engine.POSTGRESQL) { // H2 locks its file itself
                assertRefused("Others are connected");
                assertThat(tables()).isEmpty();
            }
        }
        new Restore(target).from(archive);
        assertThat(tables()).contains("person");
    }

    @Test
    void refusesArchivesOfANewerSchema() throws Exception {
        Tampering.change(archive, Archive.MANIFEST, text -> text.replace(FIRST_SCHEMA, "29990101.0000"));

        assertRefused("made by Visavis 0.9 with the schema 29990101.0000");

        assertThat(tables()).isEmpty();
    }

    @Test
    void refusesArchivesOfAnotherFormat() throws Exception {
        Tampering.change(archive, Archive.MANIFEST, text -> text.replace("format=1", "format=2"));

        assertRefused("has the format 2");
    }

    @Test
    void refusesFilesThatAreNoArchives() throws Exception {
        Files.writeString(archive, "PK no zip");
        assertRefused("No archive can be read");

        Files.delete(archive);
        assertRefused("No archive can be read");
        assertThat(tables()).isEmpty();
    }

    @Test
    void refusesArchivesWithoutATable() throws Exception {
        Tampering.change(archive, Archive.entryOf("person"), text -> null);

        assertRefused("damaged in table person: it is missing");

        assertThat(tables()).isEmpty();
    }

    @Test
    void refusesArchivesWhoseManifestForgetsATable() throws Exception {
        Tampering.change(archive, Archive.MANIFEST, text -> text.replace("session_break,", ""));

        assertRefused("does not fit its own schema; it differs in [session_break");

        assertThat(tables()).isSubsetOf(Schema.HISTORY);
    }

    @Test
    void refusesRowsThatWereChanged() throws Exception {
        Tampering.change(archive, Archive.entryOf("person"), text -> text.replace("p@x.eu", "q@x.eu"));
        assertRefused("damaged in table person: its checksum differs");

        Tampering.changeTable(
                archive,
                "person",
                text -> text + text.lines().skip(1).findFirst().orElseThrow() + "\n");
        assertRefused("damaged in table person: it has 2 rows instead of 1");

        Tampering.changeTable(archive, "person", text -> text + "1,2,3\n");
        assertRefused("damaged in table person: it cannot be read");
        assertThat(tables()).isEmpty();
    }

    @Test
    void leavesAnEmptyDatabaseWhenTheRowsCannotBeStored() throws Exception {
        Tampering.changeTable(archive, "event", text -> text.replace("\n1,1,1,", "\n1,1,77,"));

        assertThatThrownBy(() -> new Restore(target).from(archive))
                .isInstanceOf(SQLException.class)
                .hasMessage("Table event could not be filled");

        assertThat(tables()).isSubsetOf(Schema.HISTORY);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> new Restore(target).from(archive))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(message);
    }

    private Set<String> tables() throws SQLException {
        try (Connection connection = target.getConnection()) {
            return new TreeSet<>(new Schema(connection).allNames());
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = target.getConnection();
                var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
