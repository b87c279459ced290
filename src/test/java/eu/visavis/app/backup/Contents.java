package eu.visavis.app.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** All rows and sequences of a database, to be compared with those of another one. */
record Contents(Map<String, List<String>> tables, Map<String, Long> sequences) {
    static Contents of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Schema schema = new Schema(connection);
            Map<String, List<String>> tables = new TreeMap<>();
            for (Table table : schema.tables()) {
                tables.put(table.name(), rows(table, connection));
            }
            return new Contents(tables, schema.sequences());
        }
    }

    static List<String> rows(Table table, Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(table.select());
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String[] values = new String[table.columns().size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = table.columns().get(i).name() + "="
                            + table.columns().get(i).read(row, i + 1);
                }
                Arrays.sort(values); // upgrades add columns at the end, a new schema has them elsewhere
                rows.add(String.join(" ", values));
            }
        }
        rows.sort(null); // the engines order texts in different ways
        return rows;
    }

    static void change(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String sql : statements) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.executeUpdate();
                }
            }
        }
    }
}
