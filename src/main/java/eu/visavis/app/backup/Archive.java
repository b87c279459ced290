package eu.visavis.app.backup;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import eu.visavis.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A file with a backup: a zip with a manifest and one CSV file for each table, in which an empty field is null and
 * {@code ""} is the empty text.
 */
final class Archive implements AutoCloseable {
    static final String MANIFEST = "manifest.properties";

    /** Characters of the largest field: an upload of 10 MB in Base64 has 14 million. */
    private static final int LONGEST_FIELD = 64 * 1024 * 1024;

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Takes the rows of a table, one after the other; null stands for null. */
    interface Rows {
        void row(List<String> values) throws SQLException;
    }

    /**
     * Opens an archive and reads its manifest.
     *
     * @throws Refused if it is none, is damaged or of another format
     */
    static Archive open(Path file) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            return new Archive(zip, Manifest.read(manifestOf(zip)));
        } catch (IOException e) {
            close(zip);
            throw new Refused("No archive can be read from " + file + ": " + e.getMessage(), e);
        } catch (Refused e) {
            close(zip);
            throw e;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * Reads every table once and compares it with the manifest.
     *
     * @throws Refused if one is missing or differs
     */
    void verify() {
        for (Manifest.Content table : manifest.tables()) {
            long[] rows = {0};
            try {
                read(table, values -> rows[0]++);
            } catch (SQLException e) {
                throw new IllegalStateException(e); // counting asks no database
            }
            if (rows[0] != table.rows()) {
                throw damaged(table, "it has " + rows[0] + " rows instead of " + table.rows(), null);
            }
        }
    }

    /**
     * Hands out the rows of a table.
     *
     * @throws Refused if the table is missing or differs from what the manifest says; by then rows were handed out
     */
    void read(Manifest.Content table, Rows rows) throws SQLException {
        ZipEntry entry = zip.getEntry(entryOf(table.name()));
        if (entry == null) {
            throw damaged(table, "it is missing", null);
        }
        MessageDigest sha256 = Sha256.begin();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), sha256);
                CsvReader<List<String>> csv = CsvReader.builder()
                        .skipEmptyLines(false)
                        .maxBufferSize(LONGEST_FIELD)
                        .build(new NullsInCsv(), in, StandardCharsets.UTF_8)) {
            int expected = table.columns().size();
            boolean heading = true;
            for (List<String> values : csv) {
                if (values.size() != expected) {
                    throw damaged(table, "a row has " + values.size() + " fields instead of " + expected, null);
                }
                if (!heading) {
                    rows.row(values);
                }
                heading = false;
            }
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw damaged(table, "it cannot be read", e);
        }
        if (!Sha256.hex(sha256).equals(table.sha256())) {
            throw damaged(table, "its checksum differs", null);
        }
    }

    @Override
    public void close() {
        close(zip);
    }

    static String entryOf(String table) {
        return "tables/" + table + ".csv";
    }

    private static String manifestOf(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new Refused("This is no archive of Visavis, or a damaged one: it has no manifest.");
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readAllBytes();
        }
        CRC32 checksum = new CRC32(); // which ZipFile does not compare
        checksum.update(bytes);
        if (checksum.getValue() != entry.getCrc()) {
            throw new Refused("The archive is damaged: the checksum of its manifest differs.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Refused damaged(Manifest.Content table, String how, Exception cause) {
        return new Refused("The archive is damaged in table " + table.name() + ": " + how + ".", cause);
    }

    private static void close(ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the archive", e);
        }
    }
}
