package eu.visavis.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseLoadDbTest {
    @ParameterizedTest
    @EnumSource
    void countsConnectionsThatWaitAndThatWork(Engine engine) throws SQLException {
        DataSource database = engine.newDatabase();
        try (Connection idle = database.getConnection()) {
            assertThat(idle.isValid(5)).isTrue();

            DatabaseLoad.Load load = DatabaseLoad.measure(database);

            assertThat(load.idle()).isEqualTo(1);
            assertThat(load.working()).as("the one that asks").isEqualTo(1);
            assertThat(load.waitSeconds()).isPositive();
        }
    }
}
