package eu.visavis.app.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the database at the end of a connection holds, read from its own description, so that a new table needs no word
 * here.
 */
final class Schema {
    /** The list of migrations; restoring makes it anew. */
    static final String HISTORY = "flyway_schema_history";

    /**
     * What no archive holds: secrets that open somebody's account, even though hashed and short-lived, and the list of
     * jobs, which a start makes anew from the rows that the jobs are about.
     */
    static final Set<String> LEFT_OUT = Set.of(
            HISTORY,
            "scheduled_tasks",
            "web_session",
            "sign_in_link",
            "sign_in_step",
            "passkey_challenge",
            "sign_in_delay",
            "sign_in_turn",
            "provider_visit",
            "known_device",
            "setup_link");

    private final Connection connection;
    private final boolean postgres;

    Schema(Connection connection) throws SQLException {
        this.connection = connection;
        this.postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    boolean isPostgres() {
        return postgres;
    }

    /** The tables that an archive holds; each one after those that its foreign keys lead to. */
    List<Table> tables() throws SQLException {
        Map<String, Table> all = read();
        Map<String, Set<String>> needed = new TreeMap<>();
        for (String name : all.keySet()) {
            Set<String> others = references(name);
            if (!all.keySet().containsAll(others)) {
                throw new IllegalStateException("Table " + name + " refers to one that is left out: " + others);
            }
            needed.put(name, others);
        }
        Set<String> ordered = new LinkedHashSet<>();
        for (String name : all.keySet()) {
            place(name, needed, ordered, new LinkedHashSet<>());
        }
        return ordered.stream().map(all::get).toList();
    }

    /** Names of all tables, in lower case. */
    Set<String> allNames() throws SQLException {
        Set<String> names = new TreeSet<>();
        String sql = "select table_name from information_schema.tables"
                + " where table_schema = ? and table_type = 'BASE TABLE'";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, connection.getSchema());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(lower(rows.getString(1)));
                }
            }
        }
        return names;
    }

    /** The newest migration, empty in a database without a schema of ours. */
    Optional<String> version() throws SQLException {
        if (!allNames().contains(HISTORY)) {
            return Optional.empty();
        }
        String sql = "select \"version\" from \"" + HISTORY + "\" where \"success\" = true and \"version\" is not null"
                + " order by \"installed_rank\" desc";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** The next value of every sequence. */
    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> next = new TreeMap<>();
        String value = postgres ? "increment" : "base_value";
        String sql = "select sequence_name, " + value + " from information_schema.sequences where sequence_schema = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, connection.getSchema());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    next.put(lower(rows.getString(1)), rows.getLong(2));
                }
            }
        }
        if (postgres) {
            for (Map.Entry<String, Long> sequence : next.entrySet()) {
                sequence.setValue(nextOnPostgres(sequence.getKey(), sequence.getValue()));
            }
        }
        return next;
    }

    private long nextOnPostgres(String sequence, long increment) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select last_value, is_called from " + sequence);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getBoolean(2) ? row.getLong(1) + increment : row.getLong(1);
        }
    }

    private static void place(String name, Map<String, Set<String>> needed, Set<String> ordered, Set<String> waiting) {
        if (ordered.contains(name)) {
            return;
        }
        if (!waiting.add(name)) {
            throw new IllegalStateException("Foreign keys lead in a circle: " + waiting);
        }
        needed.get(name).forEach(other -> place(other, needed, ordered, waiting));
        waiting.remove(name);
        ordered.add(name);
    }

    private Map<String, Table> read() throws SQLException {
        Map<String, List<Column>> columns = new TreeMap<>();
        Set<String> kept = allNames();
        kept.removeAll(LEFT_OUT);
        String sql = "select table_name, column_name, data_type from information_schema.columns"
                + " where table_schema = ? order by table_name, ordinal_position";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, connection.getSchema());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String table = lower(rows.getString(1));
                    if (kept.contains(table)) {
                        columns.computeIfAbsent(table, name -> new ArrayList<>())
                                .add(column(rows));
                    }
                }
            }
        }
        Map<String, Table> tables = new TreeMap<>();
        for (Map.Entry<String, List<Column>> table : columns.entrySet()) {
            tables.put(table.getKey(), new Table(table.getKey(), table.getValue(), key(table.getKey())));
        }
        return tables;
    }

    private static Column column(ResultSet row) throws SQLException {
        String name = lower(row.getString(2));
        try {
            return new Column(name, Column.Kind.ofType(lower(row.getString(3))));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Column " + name + " of table " + lower(row.getString(1)) + ": " + e.getMessage(), e);
        }
    }

    private List<String> key(String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        DatabaseMetaData description = connection.getMetaData();
        try (ResultSet rows = description.getPrimaryKeys(null, connection.getSchema(), stored(table))) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), lower(rows.getString("COLUMN_NAME")));
            }
        }
        return List.copyOf(key.values());
    }

    /** Other tables that the foreign keys of a table lead to. */
    private Set<String> references(String table) throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        DatabaseMetaData description = connection.getMetaData();
        try (ResultSet rows = description.getImportedKeys(null, connection.getSchema(), stored(table))) {
            while (rows.next()) {
                names.add(lower(rows.getString("PKTABLE_NAME")));
            }
        }
        names.remove(table); // older rows come first anyway
        return names;
    }

    private String stored(String table) {
        return postgres ? table : table.toUpperCase(Locale.ROOT);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
