package eu.visavis.app.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the schema.
 *
 * @param name in lower case
 * @param columns in the order of the schema
 * @param key the columns of the primary key
 */
record Table(String name, List<Column> columns, List<String> key) {
    /** All rows. In the order of the key, so that equal tables give equal files and older rows come first. */
    String select() {
        String order = key.isEmpty() ? "" : " order by " + String.join(", ", key);
        return "select " + names() + " from " + name + order;
    }

    /** One row, with a parameter for each column. */
    String insert() {
        String values = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + name + " (" + names() + ") values (" + values + ")";
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    private String names() {
        return String.join(", ", columnNames());
    }
}
