package eu.visavis.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.AuditSealing;
import eu.visavis.audit.ChainCheck;
import eu.visavis.audit.Checkpoint;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Database;
import eu.visavis.testing.Engine;
import eu.visavis.testing.OnBothDatabases;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chain of the audit log through a backup, and the command that verifies it. */
@OnBothDatabases
class VerifyAuditDbTest {
    private final Database database;

    @TempDir
    private Path folder;

    VerifyAuditDbTest(Database database) {
        this.database = database;
    }

    @ParameterizedTest
    @EnumSource
    void holdsInARestoredDatabaseOfEitherEngine(Engine other) throws Exception {
        Checkpoint end = act();
        Path archive = folder.resolve("archive.zip");
        new Backup(database.dataSource(), "1.0", Clock.systemUTC()).to(archive);
        DataSource target = other.newDatabase();

        new Restore(target).from(archive);

        try (Connection connection = target.getConnection()) {
            ChainCheck.Result result = ChainCheck.check(connection, Optional.of(end));
            assertThat(result.fault()).isEmpty();
            assertThat(result.end()).isEqualTo(end);
        }
    }

    @Test
    void saysByItsExitCodeWhatItFound() throws Exception {
        String place = "jdbc:h2:file:" + folder.resolve("visavis");
        System.setProperty("visavis.db.url", place);
        try {
            assertThat(verify("")).contains("1: There is no database");
            Path archive = folder.resolve("archive.zip");
            Checkpoint end = act();
            new Backup(database.dataSource(), "1.0", Clock.systemUTC()).to(archive);
            assertThat(told(() -> Commands.run("restore", archive.toString(), folder.toString())))
                    .startsWith("0");

            assertThat(verify("")).startsWith("0: The audit log holds").contains("Checkpoint " + end);
            assertThat(verify(end.toString())).startsWith("0:");
            assertThat(verify("9")).startsWith("1: A checkpoint is");
            assertThat(verify((end.place() + 1) + end.toString().replaceFirst("\\d+", "")))
                    .startsWith("3:")
                    .contains("is missing");
            JdbcDataSource restored = new JdbcDataSource();
            restored.setUrl(place);
            restored.setUser("visavis");
            restored.setPassword("");
            Contents.change(restored, "update audit_entry set act = 'STAFF_ADDED' where chain_place = 2");
            assertThat(verify(""))
                    .startsWith("3: The audit log does not hold. Entry 2 ")
                    .contains("Intact up to 1:");
        } finally {
            System.clearProperty("visavis.db.url");
        }
    }

    private Checkpoint act() {
        database.run(beans -> {
            long person = beans.get(Persons.class)
                    .add(new Person(
                            PublicCode.random() + "@example.eu", "A", "B", Language.EN, List.of("en"), Database.NOW))
                    .id();
            for (int i = 0; i < 3; i++) {
                beans.get(AuditLog.class)
                        .note(Deed.of(Act.PASSWORD_SET).by(person).with("time", i));
            }
        });
        database.run(beans -> beans.get(AuditSealing.class).seal());
        return database.call(beans -> beans.get(AuditSealing.class).last());
    }

    private String verify(String checkpoint) {
        return told(() -> Commands.run("verify-audit", checkpoint, folder.toString()));
    }

    /** The exit code and what was said with it. */
    private static String told(IntSupplier command) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            int code = command.getAsInt();
            return code + ": " + said.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
