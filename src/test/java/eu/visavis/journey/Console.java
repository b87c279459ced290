package eu.visavis.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commands of the packaged product that end by themselves. */
final class Console {
    private static final Path JAR = Path.of("target", "visavis.jar").toAbsolutePath();

    private Console() {}

    /** How a command ended, and what it wrote. */
    record Ended(int code, String output) {}

    /** Runs a command with settings and waits for its end. */
    static Ended run(Map<String, String> settings, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("VISAVIS_"));
            builder.environment().putAll(settings);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command, e);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }
}
