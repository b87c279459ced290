package eu.visavis.directory.register.source;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.zip.GZIPInputStream;

/**
 * How to take a file apart.
 *
 * @param charset of the characters; XML that names another one is read by that
 * @param separator between the fields of CSV
 * @param records where the records are: the path to the array of JSON, or to the element of XML; "" where they stand by
 *     themselves
 */
public record SourceShape(SourceFormat format, Charset charset, char separator, String records) {
    /** Bytes that a compressed file may expand to, since few bytes can expand to endlessly many. */
    private static final long MAX_EXPANDED = 2L * 1024 * 1024 * 1024;

    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    /**
     * Opens a file of this shape, compressed by gzip or not. The reader closes what it reads from.
     *
     * @throws UnreadableSource if it turns out at once to be of another shape
     */
    public SourceReader open(InputStream file) throws IOException {
        InputStream content = expanded(file);
        return switch (format) {
            case CSV -> new CsvSource(text(content), separator);
            case JSON_LINES -> new JsonLinesSource(new BufferedReader(text(content)));
            case JSON -> new JsonSource(text(content), records);
            case XML -> new XmlSource(content, records);
        };
    }

    private Reader text(InputStream content) {
        return new WithoutMark(new InputStreamReader(content, charset));
    }

    /** The content of a file that may be compressed. */
    static InputStream expanded(InputStream file) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(file);
        buffered.mark(2);
        boolean compressed = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
        buffered.reset();
        return compressed ? new Bounded(new GZIPInputStream(buffered), MAX_EXPANDED) : buffered;
    }
}
