package eu.visavis.agenda.ical;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Folds content lines by octets; counting characters, as libraries do, gives lines that are too long in most languages. */
final class FoldedLines {
    private static final int OCTETS = 75;
    private static final byte[] END = {'\r', '\n'};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int used;

    private FoldedLines() {}

    /** Returns lines that end with CRLF as UTF-8, none longer than 75 octets, without breaking a character. */
    static byte[] of(String contentLines) {
        FoldedLines folded = new FoldedLines();
        contentLines.lines().filter(line -> !line.isEmpty()).forEach(folded::add);
        return folded.out.toByteArray();
    }

    private void add(String line) {
        used = 0;
        line.codePoints().forEach(this::add);
        out.writeBytes(END);
    }

    private void add(int codePoint) {
        byte[] octets = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
        if (used + octets.length > OCTETS) {
            out.writeBytes(END);
            out.write(' ');
            used = 1;
        }
        out.writeBytes(octets);
        used += octets.length;
    }
}
