package eu.visavis.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FilePath;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The two databases that the product runs on. */
public enum Engine {
    H2 {
        @Override
        public DataSource newDatabase() {
            return InMemory.at("mem:" + UUID.randomUUID());
        }

        @Override
        DataSource withSchema() {
            return InMemory.copyOfMigrated();
        }
    },
    POSTGRESQL {
        @Override
        public DataSource newDatabase() {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setURL(Server.copyOf("template1"));
            return database;
        }

        @Override
        DataSource withSchema() {
            // A new connection is a new process of the server: most of the time of tests with many transactions.
            PGConnectionPoolDataSource database = new PGConnectionPoolDataSource();
            database.setURL(Server.copyOf(Server.MIGRATED));
            JdbcConnectionPool pool = JdbcConnectionPool.create(database);
            pool.setMaxConnections(100);
            return pool;
        }
    };

    /** Makes an empty database of its own. */
    public abstract DataSource newDatabase();

    /** Makes a database of its own that has the product's schema: a copy, which is made faster than a schema. */
    abstract DataSource withSchema();

    /** Databases of H2, none of which is kept. */
    private static final class InMemory {
        private static final String MIGRATED = "memFS:migrated";

        private static final String FILE = ".mv.db";

        static {
            DataSource database = at(MIGRATED);
            eu.visavis.app.Database.migrate(database);
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown compact"); // so that the file is whole
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot close the database to copy", e);
            }
        }

        static DataSource at(String place) {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:" + place + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
            return database;
        }

        static DataSource copyOfMigrated() {
            String copy = "memFS:" + UUID.randomUUID();
            try (InputStream in = FilePath.get(MIGRATED + FILE).newInputStream();
                    OutputStream out = FilePath.get(copy + FILE).newOutputStream(false)) {
                in.transferTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot copy the database", e);
            }
            return at(copy);
        }
    }

    /** One server for all tests of a run; it ends with the Java process. */
    private static final class Server {
        static final String MIGRATED = "migrated";

        private static final EmbeddedPostgres RUNNING = start();

        static {
            create(MIGRATED, "template1");
            eu.visavis.app.Database.migrate(RUNNING.getDatabase("postgres", MIGRATED));
        }

        /** Copies a database and answers the address of the copy. */
        static String copyOf(String template) {
            String name = "test" + UUID.randomUUID().toString().replace("-", "");
            create(name, template);
            return RUNNING.getJdbcUrl("postgres", name);
        }

        private static void create(String name, String template) {
            try (Connection connection = RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name + " template " + template);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot create database " + name, e);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        // Nobody needs these data after a crash.
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "120")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }
}
