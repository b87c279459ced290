package eu.visavis.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.app.Database;
import eu.visavis.testing.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a command asks a running server for an archive, through files. */
class DeskDbTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    private final DataSource database = Engine.H2.newDatabase();
    private final ExecutorService asking = Executors.newSingleThreadExecutor();

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        asking.shutdownNow();
    }

    @Test
    void handsOverAnArchive() throws Exception {
        Database.migrate(database);
        Desk desk = desk();

        Future<Void> fetched = asking.submit(fetch("mine.zip"));
        serveUntilDone(desk, fetched);

        fetched.get();
        try (Archive archive = Archive.open(folder.resolve("mine.zip"))) {
            archive.verify();
            assertThat(archive.manifest().product()).isEqualTo("1.2.3");
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void saysWhyThereIsNoArchive() throws Exception {
        Desk desk = desk(); // of a database without tables

        Future<Void> fetched = asking.submit(fetch("mine.zip"));
        serveUntilDone(desk, fetched);

        assertThatThrownBy(fetched::get)
                .cause()
                .isInstanceOf(IOException.class)
                .hasMessageContaining("could not make the backup")
                .hasMessageContaining("nothing to back up");
        assertThat(folder.resolve("mine.zip")).doesNotExist();
        assertThat(left()).isEmpty();
    }

    @Test
    void withdrawsTheRequestWhenNobodyAnswers() throws Exception {
        desk();
        DeskRequest request = new DeskRequest(folder, Duration.ZERO, LONG);

        assertThatThrownBy(() -> request.fetch(folder.resolve("mine.zip")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no Visavis answers");
        assertThat(left()).isEmpty();
    }

    @Test
    void throwsAwayWhatAnEarlierServerLeft() throws Exception {
        desk();
        Path desk = folder.resolve(Desk.FOLDER);
        for (String name : new String[] {"a.taken", "a.zip.part", "b.zip", "c.failed", "d.request"}) {
            Files.createFile(desk.resolve(name));
        }

        desk();

        try (Stream<Path> files = Files.list(desk)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("d.request");
        }
    }

    private Desk desk() throws IOException {
        return Desk.open(folder, new Backup(database, "1.2.3", Clock.systemUTC()));
    }

    private Callable<Void> fetch(String name) {
        return () -> {
            new DeskRequest(folder, LONG, LONG).fetch(folder.resolve(name));
            return null;
        };
    }

    private static void serveUntilDone(Desk desk, Future<Void> fetched) {
        while (!fetched.isDone()) {
            desk.answer();
            Thread.onSpinWait();
        }
    }

    private Stream<Path> left() throws IOException {
        return Files.list(folder.resolve(Desk.FOLDER));
    }
}
