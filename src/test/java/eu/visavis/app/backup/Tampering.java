package eu.visavis.app.backup;

import eu.visavis.kernel.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Changes archives as accidents and strangers do. */
final class Tampering {
    private Tampering() {}

    /** Changes the text of a file in an archive; null removes it. */
    static void change(Path archive, String entry, UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Path file = zip.getPath(entry);
            String changed = change.apply(Files.readString(file));
            if (changed == null) {
                Files.delete(file);
            } else {
                Files.writeString(file, changed);
            }
        }
    }

    /** Changes a table such that the manifest fits again. */
    static void changeTable(Path archive, String table, UnaryOperator<String> change) throws IOException {
        String[] changed = new String[1];
        change(archive, Archive.entryOf(table), text -> changed[0] = change.apply(text));
        String sha256 = Sha256.hex(changed[0].getBytes(StandardCharsets.UTF_8));
        change(
                archive,
                Archive.MANIFEST,
                text -> text.replaceAll("table\\." + table + "\\.sha256=.*", "table." + table + ".sha256=" + sha256));
    }

    /** A copy with one bit of one byte turned. */
    static Path turnBit(byte[] archive, int position, Path copy) throws IOException {
        byte[] changed = archive.clone();
        changed[position] ^= 0x10;
        return Files.write(copy, changed);
    }
}
