package eu.visavis.agenda.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheets of papers. */
final class PaperStyle {
    private PaperStyle() {}

    /** Returns the style sheets of these names, one after the other. */
    static String of(String... names) {
        StringBuilder style = new StringBuilder();
        for (String name : names) {
            style.append(read(name + ".css"));
        }
        return style.toString();
    }

    private static String read(String name) {
        try (InputStream in = PaperStyle.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Style sheet of papers is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
