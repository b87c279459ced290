package eu.visavis.scheduling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The niceness (nice(1)) of a thread: how far it steps back while others want the processor. Java's own priorities say nothing
 * to Linux unless the process was started with a switch for it; there each thread has an id of its own that {@code renice} takes.
 * A thread cannot take it back.
 */
final class Niceness {
    /** A thirtieth of the time that others get, and all that nobody wants. */
    static final int STEPPING_BACK = 15;

    private static final Logger LOG = Logger.getLogger(Niceness.class.getName());
    private static final Path OWN = Path.of("/proc/thread-self");
    private static final long PATIENCE_SECONDS = 5;

    private Niceness() {}

    /** Lets the calling thread step back, where the system knows how; elsewhere nothing happens. */
    static void stepBack() {
        if (!Files.isSymbolicLink(OWN)) {
            return;
        }
        try {
            String thread = Files.readSymbolicLink(OWN).getFileName().toString();
            Process renice = new ProcessBuilder("renice", "-n", String.valueOf(STEPPING_BACK), "-p", thread)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!renice.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || renice.exitValue() != 0) {
                LOG.fine("A search goes on as important as pages, since renice failed");
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "A search goes on as important as pages, since there is no renice", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
