package eu.visavis.agenda.ical;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a calendar by the letter of RFC 5545, section 3.1, and refuses whatever departs from it. */
final class CalendarLines {
    private CalendarLines() {}

    /** Returns the unfolded content lines. */
    static List<String> strict(byte[] calendar) {
        List<byte[]> physical = physical(calendar);
        List<String> logical = new ArrayList<>();
        for (byte[] line : physical) {
            require(line.length > 0, "blank line");
            require(line.length <= 75, "line of " + line.length + " octets");
            String text = decoded(line);
            if (text.startsWith(" ")) {
                require(!logical.isEmpty(), "continuation without a beginning");
                require(text.length() > 1, "empty continuation");
                logical.add(logical.remove(logical.size() - 1) + text.substring(1));
            } else {
                logical.add(text);
            }
        }
        for (String line : logical) {
            require(line.matches("(?s)[A-Z0-9-]+(;[A-Z0-9-]+=(\"[^\"]*\"|[^\";:,]*))*:.*"), "no content line: " + line);
            require(line.codePoints().noneMatch(Character::isISOControl), "control character in: " + line);
        }
        return logical;
    }

    private static List<byte[]> physical(byte[] calendar) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < calendar.length; i++) {
            require(calendar[i] != '\n', "line feed without carriage return");
            if (calendar[i] == '\r') {
                require(i + 1 < calendar.length && calendar[i + 1] == '\n', "carriage return without line feed");
                lines.add(java.util.Arrays.copyOfRange(calendar, start, i));
                i++;
                start = i + 1;
            }
        }
        require(start == calendar.length, "last line without end");
        return lines;
    }

    private static String decoded(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(line))
                    .toString();
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new AssertionError("a character is broken across lines", e);
        }
    }

    private static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new AssertionError(otherwise);
        }
    }
}
