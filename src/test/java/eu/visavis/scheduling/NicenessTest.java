package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class NicenessTest {
    /** The place of the niceness in /proc/…/stat, behind the name in brackets; see proc(5). */
    private static final int PLACE = 16;

    private final Executor anew = work -> new Thread(work).start();

    @Test
    void letsItsThreadStepBackAndNoOther() {
        int before = niceness();

        int own = CompletableFuture.supplyAsync(
                        () -> {
                            Niceness.stepBack();
                            return niceness();
                        },
                        anew)
                .join();

        assertThat(own).isEqualTo(Niceness.STEPPING_BACK);
        assertThat(niceness()).isEqualTo(before);
    }

    private static int niceness() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[PLACE]);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
