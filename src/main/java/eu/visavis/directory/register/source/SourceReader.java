package eu.visavis.directory.register.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads a file from its beginning to its end, one record at a time, so that its size does not matter. */
public interface SourceReader extends Closeable {
    /**
     * The next item; empty at the end of the file.
     *
     * @throws UnreadableSource if nothing can be read from here on
     * @throws IOException if the file cannot be fetched
     */
    Optional<SourceItem> next() throws IOException;
}
