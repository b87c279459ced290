package eu.visavis.agenda.ical;

/** Texts that may stand in a calendar: RFC 5545 allows no control character but the tab, and only whole characters. */
final class CalendarText {
    private static final int REPLACEMENT = 0xFFFD;

    private CalendarText() {}

    /** Keeps line breaks, as single line feeds; drops other control characters and replaces half surrogate pairs. */
    static String lines(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replaceAll("\\R", "\n").codePoints().forEach(c -> append(clean, c));
        return clean.toString();
    }

    /** The same in one line. */
    static String line(String text) {
        return lines(text).replaceAll("\\s+", " ").strip();
    }

    private static void append(StringBuilder clean, int codePoint) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            clean.appendCodePoint(REPLACEMENT);
        } else if (codePoint == '\t') {
            clean.append(' ');
        } else if (codePoint == '\n' || (!Character.isISOControl(codePoint) && (codePoint & 0xFFFE) != 0xFFFE)) {
            clean.appendCodePoint(codePoint);
        }
    }
}
