package eu.visavis.intake.web;

import eu.visavis.intake.FileKind;
import eu.visavis.intake.SentFile;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a browser sent.
 *
 * @param problems message keys by the code of the field that they stand at
 */
record SentForm(List<SentFile> files, Map<String, String> problems) {
    /** Reads the parts of the form; a field whose file was not chosen counts as not sent. */
    static SentForm read(List<EntityPart> parts) throws IOException {
        List<SentFile> files = new ArrayList<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (EntityPart part : parts) {
            Optional<FileKind> kind = FileKind.ofCode(part.getName());
            String name = plainName(part.getFileName().orElse(""));
            boolean again = kind.isPresent() && files.stream().anyMatch(file -> file.kind() == kind.get());
            if (kind.isEmpty() || name.isEmpty() || again) {
                continue;
            }
            try (InputStream content = part.getContent()) {
                byte[] bytes = content.readNBytes(SentFile.MAX_BYTES + 1);
                files.add(new SentFile(kind.get(), name, bytes));
                if (bytes.length > SentFile.MAX_BYTES) {
                    problems.put(part.getName(), "intake.form.tooLarge");
                }
            }
        }
        if (files.isEmpty()) {
            problems.put(FileKind.ORGANISATIONS.code(), "intake.form.none");
        }
        return new SentForm(files, problems);
    }

    /** The file name without folders. Servers read it as Latin-1 where browsers wrote UTF-8. */
    private static String plainName(String read) {
        String name = read;
        if (read.chars().allMatch(c -> c < 256)) {
            String decoded = new String(read.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            name = decoded.contains("\uFFFD") ? read : decoded;
        }
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
    }
}
