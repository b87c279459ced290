package eu.visavis.scheduling.web;

import eu.visavis.kernel.SearchKey;
import java.util.Arrays;
import java.util.List;

/** The words by which somebody looks for people and organisations on a board. */
final class BoardSearch {
    private final List<String> words;

    /** A search for texts that contain every one of the typed words; no words find everything. */
    BoardSearch(String typed) {
        this.words = Arrays.stream(SearchKey.ofName(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether a text has all words in it, whatever their case and accents. */
    boolean finds(String text) {
        String key = SearchKey.ofName(text);
        return words.stream().allMatch(key::contains);
    }
}
