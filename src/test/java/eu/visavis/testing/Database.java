package eu.visavis.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** A database with the product's schema, and the product's persistence unit on it. Time stands still. */
public final class Database implements AutoCloseable {
    /** What the clock of every transaction shows, unless a test says otherwise. */
    public static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");

    private final Engine engine;
    private final Statements dataSource;
    private final EntityManagerFactory factory;
    private final Clock clock;

    private Database(Engine engine, Statements dataSource, EntityManagerFactory factory, Clock clock) {
        this.engine = engine;
        this.dataSource = dataSource;
        this.factory = factory;
        this.clock = clock;
    }

    /** Makes a database without rows. */
    public static Database on(Engine engine) {
        Statements dataSource = new Statements(engine.withSchema());
        EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                "visavis",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", dataSource,
                        "jakarta.persistence.jtaDataSource", "",
                        "eclipselink.session-name", UUID.randomUUID().toString(),
                        "eclipselink.weaving", "false",
                        // Tests provoke failures; what they prove is asserted, not logged.
                        "eclipselink.logging.level", "SEVERE"));
        return new Database(engine, dataSource, factory, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public Engine engine() {
        return engine;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    /** The same database some time later. */
    public Database after(Duration time) {
        return new Database(engine, dataSource, factory, Clock.offset(clock, time));
    }

    /** Runs something in a transaction of its own; it is rolled back if that fails. */
    public <T> T call(Function<Beans, T> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            T result = work.apply(new Beans(entities, clock));
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    /** Like {@link #call}, without a result. */
    public void run(Consumer<Beans> work) {
        call(beans -> {
            work.accept(beans);
            return null;
        });
    }

    /** Runs one statement past the product, to see what the database itself allows. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The number of SQL statements that some work takes in a transaction of its own. */
    public int statements(Consumer<Beans> work) {
        int before = dataSource.prepared();
        run(work);
        return dataSource.prepared() - before;
    }

    @Override
    public void close() {
        factory.close();
        dataSource.close();
    }

    @Override
    public String toString() {
        return engine.name();
    }
}
