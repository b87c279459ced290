package eu.visavis.app.backup;

import eu.visavis.app.Database;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the {@link Desk} of a server whose database is a file; PostgreSQL can be read by the command itself. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class BackupDesk {
    @Resource(lookup = "java:app/jdbc/visavis")
    private DataSource dataSource;

    @Inject
    @ConfigProperty(name = "visavis.data.dir")
    private Optional<String> dataFolder;

    @Inject
    @ConfigProperty(name = "visavis.version", defaultValue = "unknown")
    private String product;

    @Inject
    private ThreadFactory threads;

    @Inject
    private Clock clock;

    private ScheduledExecutorService looks;

    @PostConstruct
    void open() {
        if (dataFolder.isEmpty() || Database.isPostgres(dataSource)) {
            return;
        }
        try {
            Desk desk = Desk.open(Path.of(dataFolder.get()), new Backup(dataSource, product, clock));
            looks = Executors.newSingleThreadScheduledExecutor(threads);
            looks.scheduleWithFixedDelay(desk::answer, 1, 1, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + dataFolder.get() + " cannot be written", e);
        }
    }

    @PreDestroy
    void close() {
        if (looks != null) {
            looks.shutdownNow();
        }
    }
}
