package eu.visavis.app.backup;

import eu.visavis.app.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Fills an empty database from an archive: checks the whole archive, makes the schema that the archive was read from,
 * puts all rows in by one transaction, and then brings the schema up to date. What fails in between leaves an empty
 * database behind.
 */
final class Restore {
    private static final int ROWS_AT_A_TIME = 500;

    private final DataSource database;

    Restore(DataSource database) {
        this.database = database;
    }

    /**
     * Restores an archive.
     *
     * @throws Refused if the archive is damaged or newer than this product, or the database holds something
     */
    Manifest from(Path file) throws SQLException {
        try (Archive archive = Archive.open(file)) {
            archive.verify();
            requireKnown(archive.manifest());
            try (Connection connection = database.getConnection()) {
                requireEmpty(new Schema(connection), connection);
            }
            rebuild(archive);
            return archive.manifest();
        }
    }

    private void rebuild(Archive archive) throws SQLException {
        try {
            clean();
            Database.history(database)
                    .target(archive.manifest().schema())
                    .load()
                    .migrate();
            fill(archive);
            Database.migrate(database);
        } catch (SQLException | RuntimeException e) {
            try {
                clean();
            } catch (RuntimeException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /** Refuses archives whose schema this product cannot make. */
    private static void requireKnown(Manifest manifest) {
        // Any database will do to ask for the migrations that there are; the real one is not touched yet.
        JdbcDataSource none = new JdbcDataSource();
        none.setURL("jdbc:h2:mem:");
        Set<String> known = Arrays.stream(Database.history(none).load().info().all())
                .map(MigrationInfo::getVersion)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.contains(manifest.schema())) {
            throw new Refused("The archive was made by Visavis " + manifest.product() + " with the schema "
                    + manifest.schema() + ", which this Visavis does not know. Use that version or a newer one.");
        }
    }

    private static void requireEmpty(Schema schema, Connection connection) throws SQLException {
        if (schema.isPostgres()) {
            requireAlone(connection);
        }
        Set<String> names = schema.allNames();
        if (!names.isEmpty() && !names.contains(Schema.HISTORY)) {
            throw new Refused("The database is not empty: it holds tables of something else.");
        }
        names.removeAll(Schema.LEFT_OUT);
        for (String name : names) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select 1 from " + name + " fetch first 1 rows only")) {
                if (row.next()) {
                    throw new Refused("The database is not empty: its table " + name + " has rows. Restore into a new"
                            + " data folder or a new database.");
                }
            }
        }
    }

    /** A server that runs on this database would fill and read it meanwhile. H2 locks its file against that itself. */
    private static void requireAlone(Connection connection) throws SQLException {
        String others = "select count(*) from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid() and backend_type = 'client backend'";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(others)) {
            row.next();
            if (row.getInt(1) > 0) {
                throw new Refused("Others are connected to the database: stop Visavis and whatever else uses it.");
            }
        }
    }

    /** Removes the tables, in which nothing is: they may be of a newer schema than the archive. */
    private void clean() {
        Database.history(database).cleanDisabled(false).load().clean();
    }

    private void fill(Archive archive) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Schema schema = new Schema(connection);
            List<Table> tables = schema.tables();
            requireSameTables(tables, archive.manifest().tables());
            for (Table table : tables) {
                fill(table, contentOf(table, archive.manifest()), archive, connection);
            }
            for (Map.Entry<String, Long> sequence :
                    archive.manifest().sequences().entrySet()) {
                restart(sequence.getKey(), sequence.getValue(), schema, connection);
            }
            connection.commit();
        }
    }

    private static void requireSameTables(List<Table> expected, List<Manifest.Content> found) {
        Set<String> differing = expected.stream().map(Restore::shape).collect(Collectors.toCollection(TreeSet::new));
        found.stream()
                .map(content ->
                        content.name() + content.columns().stream().sorted().toList())
                .forEach(shape -> {
                    if (!differing.remove(shape)) {
                        differing.add(shape);
                    }
                });
        if (!differing.isEmpty()) {
            throw new Refused("The archive does not fit its own schema; it differs in " + differing + ".");
        }
    }

    private static String shape(Table table) {
        return table.name()
                + table.columns().stream().map(Column::toString).sorted().toList();
    }

    private static Manifest.Content contentOf(Table table, Manifest manifest) {
        return manifest.tables().stream()
                .filter(content -> content.name().equals(table.name()))
                .findFirst()
                .orElseThrow();
    }

    /** The archive may have its columns in another order, since upgrades add columns at the end. */
    private static void fill(Table table, Manifest.Content content, Archive archive, Connection connection)
            throws SQLException {
        int[] places = table.columns().stream()
                .mapToInt(column -> content.columns().indexOf(column.toString()))
                .toArray();
        int[] waiting = {0};
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            archive.read(content, values -> {
                for (int i = 0; i < places.length; i++) {
                    table.columns().get(i).set(insert, i + 1, values.get(places[i]));
                }
                insert.addBatch();
                if (++waiting[0] % ROWS_AT_A_TIME == 0) {
                    insert.executeBatch();
                }
            });
            insert.executeBatch();
        } catch (SQLException e) {
            throw new SQLException("Table " + table.name() + " could not be filled", e.getSQLState(), e);
        }
    }

    private static void restart(String sequence, long next, Schema schema, Connection connection) throws SQLException {
        if (!schema.sequences().containsKey(sequence)) {
            throw new Refused("The archive does not fit its own schema; it names the sequence " + sequence + ".");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter sequence " + sequence + " restart with " + next);
        }
    }
}
