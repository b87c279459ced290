package eu.visavis.intake.web;

import eu.visavis.intake.FileKind;
import eu.visavis.intake.SentFile;
import eu.visavis.web.SentParts;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
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
            String name = SentParts.fileName(part);
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
}
