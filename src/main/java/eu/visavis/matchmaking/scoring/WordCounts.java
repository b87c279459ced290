package eu.visavis.matchmaking.scoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** In how many statements of an event each word stands: rare words tell more than frequent ones. */
final class WordCounts {
    // As if so many more statements had been read without meeting the word: keeps the weights of a small event sane.
    private static final int UNSEEN_STATEMENTS = 20;

    private final Map<String, Integer> statementsByWord = new HashMap<>();
    private final Map<String, Integer> statementsByVocabulary = new HashMap<>();
    private int statements;

    /** Counts the words of one statement, each once. */
    void add(String vocabulary, Collection<Word> words) {
        Set<String> keys = new HashSet<>();
        words.forEach(word -> keys.add(word.key()));
        keys.forEach(key -> statementsByWord.merge(key, 1, Integer::sum));
        statementsByVocabulary.merge(vocabulary, 1, Integer::sum);
        statements++;
    }

    /** Returns how much a word tells: above 0, at most 1 for a word that stands in one statement only or in none. */
    double rarity(Word word) {
        int all = WordReader.ANY_LANGUAGE.equals(word.vocabulary())
                ? statements
                : statementsByVocabulary.getOrDefault(word.vocabulary(), 0);
        double assumed = 1.0 + all + UNSEEN_STATEMENTS;
        return Math.log(assumed / statementsByWord.getOrDefault(word.key(), 1)) / Math.log(assumed);
    }
}
