package eu.visavis.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.registration.Participant;
import eu.visavis.testing.Database;
import eu.visavis.testing.Engine;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SchemaDbTest {
    private final Database database;

    SchemaDbTest(Database database) {
        this.database = database;
    }

    @Test
    void bringsAnEmptyDatabaseToTheNewestSchema() throws SQLException {
        assertThat(database.factory().getMetamodel().getEntities()).isNotEmpty();

        assertThat(number("select count(*) from \"flyway_schema_history\" where \"success\" = true"))
                .isPositive();
        assertThat(number("select count(*) from \"flyway_schema_history\" where \"success\" = false"))
                .isZero();
    }

    @Test
    void leavesTheNewestSchemaAsItIs() throws SQLException {
        long before = number("select count(*) from \"flyway_schema_history\"");

        eu.visavis.app.Database.migrate(database.dataSource());

        assertThat(number("select count(*) from \"flyway_schema_history\"")).isEqualTo(before);
    }

    @Test
    void hasATableAndColumnsForEveryEntity() {
        for (EntityType<?> entity : database.factory().getMetamodel().getEntities()) {
            assertThatCode(() -> read(entity)).as(entity.getName()).doesNotThrowAnyException();
        }
    }

    @Test
    void insertsRowsInTheOrderOfTheForeignKeys() {
        SampleEvent event = SampleEvent.in(database);

        // Nothing is flushed between: by the names of their classes, the request would come before its participants.
        database.run(beans -> {
            Participant asking = event.add(beans, "asking");
            Participant invited = event.add(beans, "invited");
            beans.get(MeetingRequests.class)
                    .add(
                            event.id(),
                            asking.id(),
                            invited.id(),
                            MeetingRequest.Wish.WANT,
                            "",
                            MeetingRequest.Status.PENDING);
        });

        int requests = database.call(
                beans -> beans.get(MeetingRequests.class).ofEvent(event.id()).size());
        assertThat(requests).isEqualTo(1);
    }

    @Test
    void tellsTheTwoEnginesApart() {
        assertThat(eu.visavis.app.Database.isPostgres(database.dataSource()))
                .isEqualTo(database.engine() == Engine.POSTGRESQL);
    }

    private void read(EntityType<?> entity) {
        database.run(beans -> {
            beans.entities()
                    .createQuery("select e from " + entity.getName() + " e")
                    .setMaxResults(1)
                    .getResultList();
            entity.getPluralAttributes()
                    .forEach(list -> beans.entities()
                            .createQuery(
                                    "select count(a) from " + entity.getName() + " e join e." + list.getName() + " a")
                            .getResultList());
        });
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
