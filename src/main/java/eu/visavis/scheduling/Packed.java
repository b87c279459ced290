package eu.visavis.scheduling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Files as they are stored: gzip. */
final class Packed {
    private Packed() {}

    /** Packs what is written. */
    static byte[] by(Consumer<OutputStream> writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            writer.accept(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    static byte[] of(byte[] content) {
        return by(out -> {
            try {
                out.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException("Memory cannot be written to", e);
            }
        });
    }

    /** What was packed. */
    static byte[] content(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("What is stored cannot be read", e);
        }
    }
}
