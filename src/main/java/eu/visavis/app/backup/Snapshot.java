package eu.visavis.app.backup;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A transaction that sees every table as it was at one moment, whatever others write meanwhile. On PostgreSQL that is
 * "repeatable read": the first statement takes the snapshot of the whole database. H2 takes one of all tables at once
 * only from "serializable" on; below that it takes one of each table when that is first read.
 */
final class Snapshot implements AutoCloseable {
    private final Connection connection;
    private final Schema schema;
    private final int isolationBefore;

    Snapshot(DataSource database) throws SQLException {
        this.connection = database.getConnection();
        this.schema = new Schema(connection);
        this.isolationBefore = connection.getTransactionIsolation();
        connection.setTransactionIsolation(
                schema.isPostgres() ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_SERIALIZABLE);
        connection.setAutoCommit(false);
    }

    Connection connection() {
        return connection;
    }

    Schema schema() {
        return schema;
    }

    /** Leaves the connection as it was, since it may come from a pool. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(isolationBefore);
        }
    }
}
