package eu.visavis.agenda.pdf;

/** Texts cut to a length that leaves room for the next row. */
final class Clipped {
    private Clipped() {}

    /** Returns the text in one line, cut at a word if it has more than so many characters, and then ended by an ellipsis. */
    static String to(int characters, String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= characters) {
            return line;
        }
        int end = line.offsetByCodePoints(0, characters);
        int word = line.lastIndexOf(' ', end);
        return word > end / 2
                ? line.substring(0, word).replaceAll("[ …]+$", "") + " …"
                : line.substring(0, end).replaceAll("[ …]+$", "") + "…";
    }
}
