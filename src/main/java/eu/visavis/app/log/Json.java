package eu.visavis.app.log;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes flat JSON objects (RFC 8259), since the log begins before any library is there. */
final class Json {
    private Json() {}

    /** An object of one line; numbers stay numbers, everything else becomes a text. */
    static String object(Map<String, Object> members) {
        return members.entrySet().stream()
                .map(member -> text(member.getKey()) + ":" + value(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return value instanceof Number ? value.toString() : text(String.valueOf(value));
    }

    private static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> {
                    // Readers of lines take these for the end of one.
                    boolean ending = sign == '\u0085' || sign == '\u2028' || sign == '\u2029';
                    if (sign < ' ' || ending) {
                        json.append(String.format("\\u%04x", (int) sign));
                    } else {
                        json.append(sign);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
