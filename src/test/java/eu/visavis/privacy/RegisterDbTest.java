package eu.visavis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register against the schema. */
@OnBothDatabases
class RegisterDbTest {
    private final Database database;
    private final Map<String, Set<String>> schema = new TreeMap<>();

    RegisterDbTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void readSchema() throws SQLException {
        database.run(Beans::entities); // the first use brings the schema
        try (Connection connection = database.dataSource().getConnection();
                ResultSet columns = connection
                        .createStatement()
                        .executeQuery("select table_name, column_name from information_schema.columns"
                                + " where lower(table_schema) = 'public'")) {
            while (columns.next()) {
                schema.computeIfAbsent(columns.getString(1).toLowerCase(Locale.ROOT), table -> new TreeSet<>())
                        .add(columns.getString(2).toLowerCase(Locale.ROOT));
            }
        }
        schema.remove("flyway_schema_history");
    }

    @Test
    void labelsEveryColumnOfTheSchemaAndNoOther() {
        List<String> registered = new ArrayList<>();
        Register.get()
                .tables()
                .forEach(table ->
                        table.columns().keySet().forEach(column -> registered.add(table.name() + "." + column)));
        List<String> there = new ArrayList<>();
        schema.forEach((table, columns) -> columns.forEach(column -> there.add(table + "." + column)));

        assertThat(registered).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void namesOnlyColumnsThatThereAre() {
        List<String> unknown = new ArrayList<>();
        for (RegisteredTable table : Register.get().tables()) {
            Set<String> named = new TreeSet<>(table.own());
            table.of().values().forEach(named::addAll);
            table.says().forEach(shown -> named.add(shown.column()));
            named.removeAll(schema.get(table.name()));
            named.forEach(column -> unknown.add(table.name() + "." + column));
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void saysForEveryKindOfDataWhatHolds() {
        for (DataKind kind : DataKind.values()) {
            assertThat(Register.get().of(kind).bases()).as("bases of %s", kind).isNotEmpty();
            assertThat(Register.get().of(kind).recipients())
                    .as("recipients of %s", kind)
                    .isNotEmpty();
        }
    }

    /** Whoever adds somebody's own words says what becomes of them; contacts of a network end by its own hand. */
    @Test
    void endsEveryTableWithWordsOfPeople() {
        assertThat(Register.get().tables())
                .filteredOn(table -> !table.free().isEmpty() && table.end().isEmpty())
                .extracting(RegisteredTable::name)
                .containsExactly("network", "network_text");
    }

    @Test
    void endsRowsByTheirOwner() {
        assertThat(Register.get().tables())
                .filteredOn(RegisteredTable::endsByStatement)
                .allSatisfy(table -> assertThat(table.of()).as(table.name()).isNotEmpty());
    }
}
