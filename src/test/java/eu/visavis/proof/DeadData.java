package eu.visavis.proof;

import eu.visavis.journey.Server;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database file that a killed process left, read as the next process would find it. */
final class DeadData implements AutoCloseable {
    private final Connection connection;

    private DeadData(Connection connection) {
        this.connection = connection;
    }

    /** Opens the file of a process that has ended. */
    static DeadData of(Server.Launch launch) throws SQLException {
        return new DeadData(DriverManager.getConnection(
                "jdbc:h2:file:" + launch.data().resolve("visavis") + ";IFEXISTS=TRUE", "visavis", ""));
    }

    long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
