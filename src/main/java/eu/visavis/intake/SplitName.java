package eu.visavis.intake;

/**
 * A name in two parts.
 *
 * @param first may be empty
 */
record SplitName(String first, String last) {
    /** Takes "Ada Maria Lovelace" or "Lovelace, Ada Maria" apart; without a comma, the last word is the last name. */
    static SplitName of(String name) {
        String clean = name.strip().replaceAll("\\s+", " ");
        int comma = clean.indexOf(',');
        if (comma > 0 && comma < clean.length() - 1) {
            return new SplitName(
                    clean.substring(comma + 1).strip(),
                    clean.substring(0, comma).strip());
        }
        int blank = clean.lastIndexOf(' ');
        return blank < 0
                ? new SplitName("", clean)
                : new SplitName(clean.substring(0, blank), clean.substring(blank + 1));
    }
}
