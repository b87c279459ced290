package eu.visavis.intake;

import java.util.List;

/**
 * What is wrong with, or worth knowing about, one place of an import file.
 *
 * @param line the physical line in which the record starts, counted from 1; 0 for the file as a whole
 * @param id the record's id as far as it can be told, else empty
 * @param column the column, empty where the whole line or file is meant
 * @param value what stands there, shortened; may be empty
 * @param key a message key; its text says what to do
 * @param arguments for the message
 */
public record Problem(
        FileKind file, long line, String id, String column, String value, String key, List<Object> arguments) {
    private static final int SHOWN_LENGTH = 60;

    public Problem {
        id = shortened(id);
        value = shortened(value);
        arguments = List.copyOf(arguments);
    }

    static Problem ofFile(FileKind file, String key, Object... arguments) {
        return new Problem(file, 0, "", "", "", key, List.of(arguments));
    }

    /** A value in one line of at most 60 characters, without control characters. */
    static String shortened(String value) {
        String line = value.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cc}", "\uFFFD");
        if (line.length() <= SHOWN_LENGTH) {
            return line;
        }
        int end = SHOWN_LENGTH - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
