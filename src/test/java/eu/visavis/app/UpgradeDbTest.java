package eu.visavis.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.testing.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in a database of an earlier version is there after the upgrade. */
class UpgradeDbTest {
    private static final String NOW = "'2027-03-01 08:00:00+00:00'";

    @ParameterizedTest
    @EnumSource
    void keepsTheAvailabilityOfParticipants(Engine engine) throws SQLException {
        DataSource database = engine.newDatabase();
        Database.history(database).target("20261122.1700").load().migrate();
        change(
                database,
                "insert into network values (1, 'n', 'N', 'H', 'h@x.eu', null, null, null, " + NOW + ", 1)",
                "insert into person values (1, 'p', 'p@x.eu', 'p@x.eu', 'P', 'X', 'en', 'en', null, " + NOW + ", 1)",
                "insert into person values (2, 'q', 'q@x.eu', 'q@x.eu', 'Q', 'X', 'en', 'en', null, " + NOW + ", 1)",
                "insert into organisation values (1, 1, 'o', 'O', 'o', 'company', 'DE', '', '', '', '', '', '', '', '',"
                        + " '', '', " + NOW + ", 1)",
                "insert into event values (1, 1, 1, 'e', 'V', '', '', 'Dresden', 'DE', 'Europe/Berlin', 'INVITEE',"
                        + " true, " + NOW + ", 1)",
                "insert into participant values (1, 1, 1, 1, 'a', 'APPROVED', '', '', false, " + NOW + ", null, 1)",
                "insert into participant values (2, 1, 2, 1, 'b', 'APPROVED', '', '', false, " + NOW + ", null, 1)",
                "insert into availability values (1, '2027-05-20 09:00:00+02:00', '2027-05-20 12:40:00+02:00')",
                "insert into availability values (1, '2027-05-19 13:00:00+02:00', '2027-05-19 17:00:00+02:00')");

        Database.migrate(database);

        assertThat(texts(database, "select availability from participant order by id"))
                .containsExactly(
                        "2027-05-19T11:00:00Z/2027-05-19T15:00:00Z;2027-05-20T07:00:00Z/2027-05-20T10:40:00Z", "");
    }

    @ParameterizedTest
    @EnumSource
    void letsEventsGoOnAsTheyWere(Engine engine) throws SQLException {
        DataSource database = engine.newDatabase();
        Database.history(database).target("20261122.2140").load().migrate();
        change(
                database,
                "insert into network values (1, 'n', 'N', 'H', 'h@x.eu', null, null, null, " + NOW + ", 1)",
                "insert into person values (1, 'p', 'p@x.eu', 'p@x.eu', 'P', 'X', 'en', 'en', null, " + NOW + ", 1)",
                "insert into event values (1, 1, 1, 'e', 'V', '', '', 'Dresden', 'DE', 'Europe/Berlin', 'INVITEE',"
                        + " true, " + NOW + ", 1)");

        Database.migrate(database);

        assertThat(texts(database, "select format from event where shown_publicly and changed_at = created_at"))
                .containsExactly("HYBRID");
        assertThat(texts(database, "select 'room for everybody' from event_places where place_limit is null"))
                .containsExactly("room for everybody");
    }

    @ParameterizedTest
    @EnumSource
    void signsNobodyOut(Engine engine) throws SQLException {
        DataSource database = engine.newDatabase();
        Database.history(database).target("20261128.0500").load().migrate();
        change(
                database,
                "insert into person values (1, 'p', 'p@x.eu', 'p@x.eu', 'P', 'X', 'en', 'en', null, " + NOW + ", 1)",
                "insert into web_session values ('0123456789abcdef', 1, " + NOW + ", " + NOW + ")");

        Database.migrate(database);

        assertThat(texts(database, "select code from web_session where last_used_at = created_at"))
                .containsExactly("0123456789");
        assertThat(texts(database, "select browser from web_session")).containsExactly("OTHER");
    }

    @ParameterizedTest
    @EnumSource
    void keepsRunsAndDoesNotInventWhatWasNotNoted(Engine engine) throws SQLException {
        DataSource database = engine.newDatabase();
        Database.history(database).target("20261122.2200").load().migrate();
        change(
                database,
                "insert into network (id, code, name, help_name, help_email, created_at, version)"
                        + " values (1, 'n', 'N', 'H', 'h@x.eu', " + NOW + ", 1)",
                "insert into person values (1, 'p', 'p@x.eu', 'p@x.eu', 'P', 'X', 'en', 'en', null, " + NOW + ", 1)",
                "insert into event values (1, 1, 1, 'e', 'V', '', '', 'Dresden', 'DE', 'Europe/Berlin', 'INVITEE',"
                        + " true, " + NOW + ", 1)",
                run(1, "FINISHED"),
                run(2, "STOPPING"),
                "insert into plan_progress values (1, 500, 7)");

        Database.migrate(database);

        assertThat(texts(database, "select case when stopped then 'yes' else 'no' end from plan_run order by id"))
                .containsExactly("no", "yes");
        assertThat(texts(database, "select distinct preset from plan_run")).containsExactly("BALANCED");
        assertThat(texts(database, "select coalesce(cast(idle_gaps as varchar(9)), 'unknown') from plan_progress"))
                .containsExactly("unknown");
    }

    @ParameterizedTest
    @EnumSource
    void servesNoDatabaseThatANewerVersionHasUpgraded(Engine engine) throws SQLException {
        DataSource database = engine.newDatabase();
        Database.migrate(database);
        String newest =
                texts(database, "select \"version\" from \"flyway_schema_history\" order by \"installed_rank\"")
                        .stream()
                        .reduce((before, last) -> last)
                        .orElseThrow();
        change(
                database,
                "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                        + " \"script\", \"installed_by\", \"execution_time\", \"success\")"
                        + " values (1000, '99990101.0000', 'later', 'SQL', 'V99990101_0000__later.sql', 'x', 1, true)");

        assertThatThrownBy(() -> Database.migrate(database))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer version of Visavis: its schema is 99990101.0000")
                .hasMessageContaining("no schema after " + newest + ".");
    }

    private static String run(long id, String state) {
        return "insert into plan_run (id, event_id, code, requested_by, state, seconds, seed, include_pending, epoch,"
                + " created_at, elapsed_ms, wished, placed, wished_weight, placed_weight, idle_gaps, fairness,"
                + " table_changes, double_bookings, unavailable, over_limit, without_table, mandatory_unplaced)"
                + " values (%d, 1, 'r%d', 1, '%s', 10, 1, false, 1, %s, 500, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)"
                        .formatted(id, id, state, NOW);
    }

    private static void change(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private static List<String> texts(DataSource database, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
