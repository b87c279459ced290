package eu.visavis.app.backup;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import eu.visavis.kernel.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/** Writes everything that a database holds at one moment into an archive, while others go on writing. */
final class Backup {
    private static final int ROWS_AT_A_TIME = 500;

    private final DataSource database;
    private final String product;
    private final Clock clock;

    Backup(DataSource database, String product, Clock clock) {
        this.database = database;
        this.product = product;
        this.clock = clock;
    }

    /**
     * Makes an archive. Under its name there is a whole one or none. Only its owner may read it.
     *
     * @throws Refused if there is nothing to back up
     */
    Manifest to(Path file) throws IOException, SQLException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            createPrivate(unfinished);
            Manifest manifest;
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                manifest = write(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Manifest write(OutputStream out) throws IOException, SQLException {
        Instant begin = clock.instant();
        try (Snapshot snapshot = new Snapshot(database);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            Schema schema = snapshot.schema();
            String version = schema.version()
                    .orElseThrow(() -> new Refused("There is nothing to back up: the database is empty."));
            List<Manifest.Content> contents = new ArrayList<>();
            for (Table table : schema.tables()) {
                zip.putNextEntry(new ZipEntry(Archive.entryOf(table.name())));
                contents.add(write(table, snapshot.connection(), zip));
                zip.closeEntry();
            }
            // Read last: sequences stand outside of the snapshot and only rise, so that they fit all rows in it.
            Manifest manifest = new Manifest(
                    version, product, begin, schema.isPostgres() ? "PostgreSQL" : "H2", contents, schema.sequences());
            zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
            zip.write(manifest.write().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return manifest;
        }
    }

    private static Manifest.Content write(Table table, Connection connection, OutputStream out)
            throws IOException, SQLException {
        DigestOutputStream digest = new DigestOutputStream(out, Sha256.begin());
        // Not closed, since that would close the archive.
        CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.EMPTY)
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(digest, StandardCharsets.UTF_8));
        csv.writeRecord(table.columnNames());
        long rows = 0;
        try (PreparedStatement query = connection.prepareStatement(table.select())) {
            query.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    csv.writeRecord(values(table, row));
                    rows++;
                }
            }
        }
        csv.flush();
        List<String> columns = table.columns().stream().map(Column::toString).toList();
        String sha256 = Sha256.hex(digest.getMessageDigest());
        return new Manifest.Content(table.name(), columns, rows, sha256);
    }

    private static List<String> values(Table table, ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (Column column : table.columns()) {
            values.add(column.read(row, values.size() + 1));
        }
        return values;
    }

    private static void createPrivate(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
