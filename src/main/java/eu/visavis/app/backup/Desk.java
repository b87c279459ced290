package eu.visavis.app.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where a running server is asked for an archive: a folder within the data folder. H2 locks its file, so that nobody
 * but the server can read it, and the server has no second port; but whoever may write into the data folder could take
 * the database itself, and thus may ask.
 *
 * <p>The files of a request have its id as their name: {@code .request} asks, {@code .taken} says that the server is at
 * it, {@code .zip} or {@code .failed} is the answer.
 */
final class Desk {
    static final String FOLDER = "backup-requests";
    static final String REQUEST = ".request";
    static final String TAKEN = ".taken";
    static final String ARCHIVE = ".zip";
    static final String FAILED = ".failed";

    private static final Logger LOG = Logger.getLogger(Desk.class.getName());

    private final Path folder;
    private final Backup backup;

    private Desk(Path folder, Backup backup) {
        this.folder = folder;
        this.backup = backup;
    }

    /** Opens the desk of a data folder; what an earlier server left there is thrown away. */
    static Desk open(Path dataFolder, Backup backup) throws IOException {
        Path folder = dataFolder.resolve(FOLDER);
        Files.createDirectories(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.toString().endsWith(REQUEST)) {
                    Files.delete(file);
                }
            }
        }
        return new Desk(folder, backup);
    }

    /** Answers every request that is there. */
    void answer() {
        try (DirectoryStream<Path> requests = Files.newDirectoryStream(folder, "*" + REQUEST)) {
            for (Path request : requests) {
                answer(request);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The requests for backups cannot be answered", e);
        }
    }

    private void answer(Path request) throws IOException {
        String name = request.getFileName().toString();
        String id = name.substring(0, name.length() - REQUEST.length());
        Path taken = folder.resolve(id + TAKEN);
        try {
            Files.move(request, taken, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return; // withdrawn
        }
        try {
            Manifest manifest = backup.to(folder.resolve(id + ARCHIVE));
            LOG.info("Backup made: " + manifest.rows() + " rows of "
                    + manifest.tables().size() + " tables");
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.log(Level.SEVERE, "The backup failed", e);
            Files.writeString(folder.resolve(id + FAILED), e.getClass().getSimpleName() + ": " + e.getMessage());
        } finally {
            Files.deleteIfExists(taken);
        }
    }
}
