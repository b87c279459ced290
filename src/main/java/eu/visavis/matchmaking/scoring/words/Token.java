package eu.visavis.matchmaking.scoring.words;

/**
 * A word of a text.
 *
 * @param vocabulary the language whose stemmer made the stem
 * @param stem the form under which words of one vocabulary are compared
 * @param letters the word in plain letters, see {@link Letters}
 * @param title whether it stands in the title
 */
public record Token(String vocabulary, String stem, String letters, boolean title) {
    /** The stem within its vocabulary. */
    public String key() {
        return keyOf(vocabulary, stem);
    }

    /** A stem within its vocabulary. */
    public static String keyOf(String vocabulary, String stem) {
        return vocabulary + ':' + stem;
    }
}
