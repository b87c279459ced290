package eu.visavis.app.backup;

import eu.visavis.audit.ChainCheck;
import eu.visavis.audit.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The commands of the console, called by the start class with the classes of the application but without its server.
 * They say what they did, or why not, in English.
 */
public final class Commands {
    /** Done. */
    static final int DONE = 0;
    /** Not done, because something speaks against it; nothing was changed. */
    static final int REFUSED = 1;
    /** Not done, because something failed; what was there before is still there. */
    static final int FAILED = 2;

    /** The audit log was read and does not hold. */
    static final int BROKEN = 3;

    private static final Duration UNTIL_TAKEN = Duration.ofSeconds(30);
    private static final Duration UNTIL_GROWN = Duration.ofMinutes(5);

    private final Path dataFolder;

    private Commands(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /**
     * Carries out a command.
     *
     * @param command "backup", "restore" or "verify-audit"
     * @param argument the archive; for the audit log a checkpoint that was kept apart, or ""
     * @return the exit code: 0 done, 1 refused, 2 failed, 3 the audit log was changed
     */
    public static int run(String command, String argument, String dataFolder) {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING); // the library of migrations is talkative
        Commands commands = new Commands(Path.of(dataFolder));
        try {
            return switch (command) {
                case "backup" -> done(commands.backup(Path.of(argument)));
                case "restore" -> done(commands.restore(Path.of(argument)));
                default -> commands.verifyAudit(argument);
            };
        } catch (Refused e) {
            System.err.println(e.getMessage());
            return REFUSED;
        } catch (IOException | SQLException | RuntimeException e) {
            System.err.println("The " + command + " failed: " + reasonOf(e));
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static int done(String what) {
        System.out.println(what);
        return DONE;
    }

    private int verifyAudit(String kept) throws SQLException {
        Optional<Checkpoint> expected = Checkpoint.read(kept);
        if (!kept.isEmpty() && expected.isEmpty()) {
            throw new Refused("A checkpoint is a number, a colon and 64 hexadecimal digits: " + kept);
        }
        DataSource database = database(";IFEXISTS=TRUE");
        try (Connection connection = database.getConnection()) {
            if (!new Schema(connection).allNames().contains("audit_entry")) {
                throw new Refused("This database has no audit log; start this version of Visavis on it first.");
            }
            connection.setAutoCommit(false); // else PostgreSQL sends all rows at once
            return tell(ChainCheck.check(connection, expected));
        } catch (SQLException e) {
            throw refusal(e).orElseThrow(() -> e);
        }
    }

    private static int tell(ChainCheck.Result result) {
        if (result.fault().isPresent()) {
            System.err.println("The audit log does not hold. " + result.fault().get());
            System.err.println("Intact up to " + result.end());
            return BROKEN;
        }
        System.out.println("The audit log holds: " + result.end().place() + " entries; " + result.unsealed()
                + " wait to be sealed.");
        System.out.println("Checkpoint " + result.end());
        return DONE;
    }

    /** What a database that cannot be opened means, where that is known. */
    private Optional<Refused> refusal(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 ->
                Optional.of(new Refused("There is no database in the folder " + dataFolder + ".", failure));
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                Optional.of(new Refused(
                        "The database is in use: stop Visavis first, or restore a backup and verify that.", failure));
            default -> Optional.empty();
        };
    }

    private String backup(Path file) throws IOException, SQLException, InterruptedException {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new Refused(file + " exists already; name a file that does not.");
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new Refused("There is no folder " + target.getParent() + ".");
        }
        DataSource database = database(";IFEXISTS=TRUE");
        try (Connection probe = database.getConnection()) {
            Manifest manifest = new Backup(database, product(), Clock.systemUTC()).to(target);
            return "Backup of " + manifest.rows() + " rows in "
                    + manifest.tables().size() + " tables: " + file;
        } catch (SQLException e) {
            return fetch(e, file);
        }
    }

    /** What to do when the database cannot be opened: H2 lets nobody in besides a running server. */
    private String fetch(SQLException failure, Path file) throws IOException, SQLException, InterruptedException {
        if (failure.getErrorCode() == ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1) {
            throw new Refused("There is no database in the folder " + dataFolder + ".", failure);
        }
        if (failure.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
            throw failure;
        }
        new DeskRequest(dataFolder, UNTIL_TAKEN, UNTIL_GROWN).fetch(file.toAbsolutePath());
        try (Archive archive = Archive.open(file)) {
            Manifest manifest = archive.manifest();
            return "Backup of " + manifest.rows() + " rows in "
                    + manifest.tables().size() + " tables, made by the running server: " + file;
        }
    }

    private String restore(Path file) throws SQLException {
        if (!Files.isReadable(file)) {
            throw new Refused("There is no file " + file + " that can be read.");
        }
        DataSource database = database("");
        try {
            Manifest manifest = new Restore(database).from(file);
            return "Restored " + manifest.rows() + " rows in "
                    + manifest.tables().size() + " tables, as they were on " + manifest.madeAt()
                    + ". Everybody has to sign in again.";
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new Refused("The database is in use: stop Visavis first.", e);
            }
            throw e;
        }
    }

    private DataSource database(String h2Option) {
        String url = setting("visavis.db.url", "VISAVIS_DB_URL").orElseThrow();
        String user = setting("visavis.db.user", "VISAVIS_DB_USER").orElse("visavis");
        String password = setting("visavis.db.password", "VISAVIS_DB_PASSWORD").orElse("");
        if (url.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setUrl(url);
            postgres.setUser(user);
            postgres.setPassword(password);
            return postgres;
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl(url + h2Option);
        h2.setUser(user);
        h2.setPassword(password);
        return h2;
    }

    private static String product() {
        return System.getProperty("visavis.version", "unknown");
    }

    private static Optional<String> setting(String property, String variable) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    private static String reasonOf(Throwable failure) {
        String message = failure.getMessage();
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(message) : message + ": " + reasonOf(cause);
    }
}
