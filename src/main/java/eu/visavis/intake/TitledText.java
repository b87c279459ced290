package eu.visavis.intake;

/**
 * An offer or need as other tools write it, without a title of its own.
 *
 * @param text empty where the title says all
 */
record TitledText(String title, String text) {
    /** A longer title is none. */
    private static final int TITLE_LENGTH = 120;

    /** Takes a short text as the title; of a longer one, its beginning. */
    static TitledText of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= TITLE_LENGTH) {
            return new TitledText(line, "");
        }
        int blank = line.lastIndexOf(' ', TITLE_LENGTH - 1);
        int end = blank > TITLE_LENGTH / 2 ? blank : TITLE_LENGTH - 1;
        int whole = Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
        return new TitledText(line.substring(0, whole).replaceAll("[\\s,:–-]+$", "") + "…", line);
    }
}
