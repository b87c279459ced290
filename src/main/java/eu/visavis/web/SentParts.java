package eu.visavis.web;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that a browser sent with files.
 *
 * @param form its other fields
 * @param files the files that were chosen, by field; one that is too long is cut off one byte beyond what is allowed
 */
public record SentParts(Form form, Map<String, byte[]> files) {
    private static final int FIELD_BYTES = 64 * 1024;
    private static final int MOST_PARTS = 100;

    /**
     * Reads the parts in memory.
     *
     * @param maxFileBytes the longest file that the page takes
     */
    public static SentParts read(List<EntityPart> parts, int maxFileBytes) throws IOException {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        Map<String, byte[]> files = new HashMap<>();
        for (EntityPart part : parts.subList(0, Math.min(parts.size(), MOST_PARTS))) {
            boolean file = part.getFileName().isPresent();
            try (InputStream content = part.getContent()) {
                byte[] bytes = content.readNBytes((file ? maxFileBytes : FIELD_BYTES) + 1);
                if (!file) {
                    fields.add(part.getName(), new String(bytes, StandardCharsets.UTF_8));
                } else if (bytes.length > 0) {
                    files.putIfAbsent(part.getName(), bytes); // an empty one was not chosen
                }
            }
        }
        return new SentParts(Form.of(fields), files);
    }

    /** The name of a part's file without folders, or "". Servers read it as Latin-1 where browsers wrote UTF-8. */
    public static String fileName(EntityPart part) {
        String read = part.getFileName().orElse("");
        String name = read;
        if (read.chars().allMatch(c -> c < 256)) {
            String decoded = new String(read.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            name = decoded.contains("\uFFFD") ? read : decoded;
        }
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
    }

    /** The file of a field, if one was chosen. */
    public Optional<byte[]> file(String field) {
        return Optional.ofNullable(files.get(field));
    }
}
