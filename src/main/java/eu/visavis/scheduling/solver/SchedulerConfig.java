package eu.visavis.scheduling.solver;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reads what {@code scheduler-config/} on the class path says. */
public final class SchedulerConfig {
    private SchedulerConfig() {}

    /**
     * Reads a file of properties.
     *
     * @param resource its path on the class path
     * @throws IllegalStateException if it is missing
     */
    public static Properties properties(String resource) {
        Properties values = new Properties();
        try (InputStream in = SchedulerConfig.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + resource);
            }
            values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
        return values;
    }
}
