package eu.visavis.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Defines the data source from the configuration and brings the schema up to date before anything else uses it. H2
 * loses acknowledged commits on a crash unless its URL says {@code WRITE_DELAY=0}.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/visavis",
        className = "${MPCONFIG=visavis.db.class:org.h2.jdbcx.JdbcDataSource}",
        url =
                "${MPCONFIG=visavis.db.url:jdbc:h2:file:./data/visavis;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000}",
        user = "${MPCONFIG=visavis.db.user:visavis}",
        password = "${MPCONFIG=visavis.db.password:}",
        minPoolSize = 2,
        maxPoolSize = Database.LARGEST_POOL)
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {
    /** Connections that are open at the same time, at most. */
    public static final int LARGEST_POOL = 24;

    /** The system property that says in words why this database is not served. */
    private static final String REFUSAL = "visavis.refusal";

    @Resource(lookup = "java:app/jdbc/visavis")
    private DataSource dataSource;

    // Not an overload of migrate: the server picks life-cycle methods by their name alone.
    @PostConstruct
    void prepare() {
        open(dataSource);
    }

    /** Like {@link #migrate}; why it refused a database is left for {@link Start}, which cannot see into the server. */
    static void open(DataSource dataSource) {
        try {
            migrate(dataSource);
        } catch (NewerSchema e) {
            System.setProperty(REFUSAL, e.getMessage());
            throw e;
        }
    }

    /**
     * Brings a database to the newest schema.
     *
     * @throws IllegalStateException if the database cannot be reached, or a newer version of Visavis has upgraded it
     */
    public static void migrate(DataSource dataSource) {
        Flyway flyway = history(dataSource).load();
        NewerSchema.refuse(flyway);
        flyway.migrate();
    }

    /** The history of the schema, one for both engines. */
    public static FluentConfiguration history(DataSource dataSource) {
        return Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .placeholders(Map.of("blob", isPostgres(dataSource) ? "bytea" : "blob"));
    }

    /** Whether the database is PostgreSQL, which several servers can share; else it is H2 in a file of this server. */
    public static boolean isPostgres(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
