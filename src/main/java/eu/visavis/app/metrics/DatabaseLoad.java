package eu.visavis.app.metrics;

import eu.visavis.app.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * How busy the pool of connections is, as the database sees it: the server's pool tells nothing by means of the
 * platform's standards.
 */
@ApplicationScoped
public class DatabaseLoad {
    /** Connections that the pool opens at most. */
    static final int LARGEST_POOL = Database.LARGEST_POOL;

    private static final String ON_H2 =
            "select count(case when executing_statement is null then 1 end), count(executing_statement)"
                    + " from information_schema.sessions";

    private static final String ON_POSTGRESQL =
            "select count(case when state = 'idle' then 1 end), count(case when state <> 'idle' then 1 end)"
                    + " from pg_stat_activity where datname = current_database() and usename = current_user"
                    + " and backend_type = 'client backend'";

    @Resource(lookup = "java:app/jdbc/visavis")
    private DataSource dataSource;

    /** Connections that wait for work and that work, and how long it took to get one of them. */
    record Load(long idle, long working, double waitSeconds) {}

    Load measure() {
        return measure(dataSource);
    }

    static Load measure(DataSource dataSource) {
        boolean postgres = Database.isPostgres(dataSource);
        long began = System.nanoTime();
        try (Connection connection = dataSource.getConnection()) {
            double wait = (System.nanoTime() - began) / 1e9;
            try (PreparedStatement query = connection.prepareStatement(postgres ? ON_POSTGRESQL : ON_H2);
                    ResultSet row = query.executeQuery()) {
                row.next();
                return new Load(row.getLong(1), row.getLong(2), wait);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell its connections", e);
        }
    }
}
