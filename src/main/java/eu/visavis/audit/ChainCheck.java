package eu.visavis.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Computes the chain anew from what a database holds, without the server. */
public final class ChainCheck {
    private static final String ENTRIES = "select id, done_at, act, channel, actor, principal, token_code, network_id,"
            + " event_code, person, subject, facts, chain_place, chain_hash from audit_entry"
            + " where chain_place is not null order by chain_place";
    private static final int ROWS_AT_A_TIME = 1000;

    private ChainCheck() {}

    /**
     * What came out.
     *
     * @param end how far the chain holds
     * @param fault what is wrong with the first entry that does not hold, in English
     * @param unsealed entries that do not belong to the chain yet
     */
    public record Result(Checkpoint end, Optional<String> fault, long unsealed) {}

    /**
     * Reads all entries.
     *
     * @param expected a checkpoint that was kept apart; what it covers must be there unchanged
     */
    public static Result check(Connection database, Optional<Checkpoint> expected) throws SQLException {
        Checkpoint end = Checkpoint.START;
        Optional<String> fault = Optional.empty();
        try (PreparedStatement query = database.prepareStatement(ENTRIES)) {
            query.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet row = query.executeQuery()) {
                while (fault.isEmpty() && row.next()) {
                    Checkpoint right = end.next(canonical(row));
                    fault = fault(row, right, expected);
                    end = fault.isEmpty() ? right : end;
                }
            }
        }
        Checkpoint reached = end;
        Optional<String> cut = expected.filter(kept -> kept.place() > reached.place())
                .map(kept -> "The chain ends at entry " + reached.place() + "; entry " + kept.place() + " is missing.");
        return new Result(end, fault.or(() -> cut), unsealed(database));
    }

    private static Optional<String> fault(ResultSet row, Checkpoint right, Optional<Checkpoint> expected)
            throws SQLException {
        String which = "Entry " + right.place();
        if (row.getLong("chain_place") != right.place()) {
            return Optional.of(which + " is missing; after it comes " + row.getLong("chain_place") + ".");
        }
        if (!right.hash().equals(row.getString("chain_hash"))) {
            return Optional.of(which + " (row " + row.getLong("id") + ") was changed, or one before it was replaced.");
        }
        return expected.filter(kept -> kept.place() == right.place() && !kept.equals(right))
                .map(kept -> which + " or one before it differs from the checkpoint: the chain was made anew.");
    }

    private static String canonical(ResultSet row) throws SQLException {
        OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
        List<String> rest = Stream.of(
                        row.getString("actor"),
                        row.getString("principal"),
                        row.getString("token_code"),
                        row.getString("network_id"),
                        row.getString("event_code"),
                        row.getString("person"),
                        row.getString("subject"),
                        row.getString("facts"))
                .map(Writing::text)
                .toList();
        return Writing.canonical(
                doneAt.withOffsetSameInstant(ZoneOffset.UTC).toInstant().truncatedTo(ChronoUnit.MICROS),
                row.getString("act"),
                row.getString("channel"),
                rest);
    }

    private static long unsealed(Connection database) throws SQLException {
        try (PreparedStatement query =
                        database.prepareStatement("select count(*) from audit_entry where chain_place is null");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
