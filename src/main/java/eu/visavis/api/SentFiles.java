package eu.visavis.api;

import eu.visavis.intake.FileKind;
import eu.visavis.intake.SentFile;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files of an import as a program sends them. */
final class SentFiles {
    private SentFiles() {}

    /**
     * Reads the parts of a form, each named after the kind of its file.
     *
     * @throws Problem if there is none, or one that nobody knows, or one twice
     */
    static Map<FileKind, byte[]> read(List<EntityPart> parts) throws IOException {
        Map<FileKind, byte[]> files = new EnumMap<>(FileKind.class);
        for (EntityPart part : parts) {
            FileKind kind = kind(part.getName());
            try (InputStream content = part.getContent()) {
                if (files.put(kind, limited(content.readNBytes(SentFile.MAX_BYTES + 1))) != null) {
                    throw wrong(part.getName(), "api.field.twice");
                }
            }
        }
        if (files.isEmpty()) {
            throw wrong("", "api.field.kind", kinds());
        }
        return files;
    }

    private static FileKind kind(String name) {
        return FileKind.ofCode(name).orElseThrow(() -> wrong(name, "api.field.kind", kinds()));
    }

    /** The content if it is not too large. */
    static byte[] limited(byte[] content) {
        if (content.length > SentFile.MAX_BYTES) {
            throw new Problem(ProblemKind.TOO_LARGE);
        }
        return content;
    }

    private static String kinds() {
        return Arrays.stream(FileKind.values()).map(FileKind::code).collect(Collectors.joining(", "));
    }

    private static Problem wrong(String name, String key, Object... arguments) {
        return new Problem(ProblemKind.WRONG_VALUES, List.of(new Problem.Mistake(name, key, arguments)));
    }
}
