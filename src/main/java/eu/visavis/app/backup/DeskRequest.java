package eu.visavis.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** Asks the server that runs on a data folder for an archive, and waits for it. */
final class DeskRequest {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Path folder;
    private final Duration untilTaken;
    private final Duration untilGrown;
    private final String id = UUID.randomUUID().toString();

    /**
     * A request that was not made yet.
     *
     * @param untilTaken how long the server may take until it begins
     * @param untilGrown how long the archive may stay as it is until the request is given up
     */
    DeskRequest(Path dataFolder, Duration untilTaken, Duration untilGrown) {
        this.folder = dataFolder.resolve(Desk.FOLDER);
        this.untilTaken = untilTaken;
        this.untilGrown = untilGrown;
    }

    /**
     * Fetches an archive.
     *
     * @throws Refused if no server answers at this folder
     * @throws IOException if the server cannot make the archive
     */
    void fetch(Path file) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new Refused(unanswered());
        }
        Path request = Files.createFile(file(Desk.REQUEST));
        for (long looks = looks(untilTaken); Files.exists(request) && looks > 0; looks--) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        if (Files.deleteIfExists(request)) {
            throw new Refused(unanswered());
        }
        awaitEnd();
        if (Files.exists(file(Desk.FAILED))) {
            String reason = Files.readString(file(Desk.FAILED));
            Files.delete(file(Desk.FAILED));
            throw new IOException("The server could not make the backup: " + reason);
        }
        if (!Files.exists(file(Desk.ARCHIVE))) {
            throw new IOException("The server went down during the backup.");
        }
        Files.move(file(Desk.ARCHIVE), file);
    }

    private static String unanswered() {
        return "The database is in use, but no Visavis answers at this data folder.";
    }

    private void awaitEnd() throws IOException, InterruptedException {
        long before = -1;
        for (long looks = looks(untilGrown); Files.exists(file(Desk.TAKEN)); looks--) {
            if (looks == 0) {
                throw new IOException("The server began the backup and does not get on with it.");
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            long size = size(file(Desk.ARCHIVE + ".part"));
            if (size != before) {
                before = size;
                looks = looks(untilGrown);
            }
        }
    }

    private static long looks(Duration patience) {
        return patience.dividedBy(BETWEEN_LOOKS);
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return -1;
        }
    }

    private Path file(String ending) {
        return folder.resolve(id + ending);
    }
}
