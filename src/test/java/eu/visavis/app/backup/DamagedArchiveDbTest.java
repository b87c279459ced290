package eu.visavis.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.testing.Database;
import eu.visavis.testing.Extent;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bad disk or a broken transfer makes of an archive is found before anything is restored. */
@OnBothDatabases
class DamagedArchiveDbTest {
    private final Database database;

    @TempDir
    private Path folder;

    private Path archive;

    DamagedArchiveDbTest(Database database) {
        this.database = database;
        SampleEvent.in(database);
    }

    @BeforeEach
    void backUp() throws Exception {
        archive = folder.resolve("archive.zip");
        new Backup(database.dataSource(), "0.9", Clock.systemUTC()).to(archive);
    }

    @Test
    void refusesTruncatedArchives() throws Exception {
        byte[] whole = Files.readAllBytes(archive);
        for (int length = 0; length < whole.length; length += 101) {
            Path shortened = Files.write(folder.resolve("short.zip"), Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> Archive.open(shortened))
                    .as("%s bytes", length)
                    .isInstanceOf(Refused.class);
        }
    }

    /** Bits that say nothing about the content, such as the time of an entry, may turn unnoticed. */
    @Test
    void findsEveryTurnedBitThatWouldChangeARow() throws Exception {
        byte[] whole = Files.readAllBytes(archive);
        List<String> rows = rows(archive);
        int tried = Extent.of(1000, whole.length / 7);
        int refused = 0;
        for (int i = 0; i < tried; i++) {
            int position = (int) ((long) i * whole.length / tried);
            Path changed = Tampering.turnBit(whole, position, folder.resolve("turned.zip"));
            try {
                assertThat(rows(changed)).as("byte %s", position).isEqualTo(rows);
            } catch (Refused e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(tried / 3);
    }

    private static List<String> rows(Path file) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Archive opened = Archive.open(file)) {
            opened.verify();
            rows.add(opened.manifest().write());
            for (Manifest.Content table : opened.manifest().tables()) {
                opened.read(table, values -> rows.add(values.toString()));
            }
        }
        return rows;
    }
}
