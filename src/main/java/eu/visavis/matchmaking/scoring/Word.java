package eu.visavis.matchmaking.scoring;

/**
 * A word of a text.
 *
 * @param vocabulary the vocabulary in which the term is compared and counted
 * @param term the form under which words are compared
 * @param written the word as the author wrote it
 */
record Word(String vocabulary, String term, String written) {
    String key() {
        return vocabulary + ':' + term;
    }
}
