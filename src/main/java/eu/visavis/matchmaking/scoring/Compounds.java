package eu.visavis.matchmaking.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds words within the compounds of German and Dutch: where one statement says "Rettungsdienst" and another
 * "Rettungsdienstbereich", both speak of the former. Only words that stand alone somewhere in the event count as parts,
 * so no dictionary is needed.
 */
final class Compounds {
    private static final Set<String> VOCABULARIES = Set.of("de", "nl");
    private static final int SHORTEST_PART = 6;
    private static final int SHORTEST_REST = 3;

    private final Set<String> standingAlone = new HashSet<>();

    /** Remembers words as possible parts of others. */
    void learn(Collection<Word> words) {
        words.stream()
                .filter(word ->
                        VOCABULARIES.contains(word.vocabulary()) && word.term().length() >= SHORTEST_PART)
                .forEach(word -> standingAlone.add(word.key()));
    }

    /** Returns the words together with the longest known beginning and end of each compound among them. */
    List<Word> withParts(List<Word> words) {
        List<Word> all = new ArrayList<>(words);
        for (Word word : words) {
            if (VOCABULARIES.contains(word.vocabulary())) {
                addLongestBeginning(word, all);
                addLongestEnd(word, all);
            }
        }
        return all;
    }

    private void addLongestBeginning(Word word, List<Word> all) {
        for (int end = word.term().length() - SHORTEST_REST; end >= SHORTEST_PART; end--) {
            if (addIfKnown(word, word.term().substring(0, end), all)) {
                return;
            }
        }
    }

    private void addLongestEnd(Word word, List<Word> all) {
        for (int start = SHORTEST_REST; start <= word.term().length() - SHORTEST_PART; start++) {
            if (addIfKnown(word, word.term().substring(start), all)) {
                return;
            }
        }
    }

    private boolean addIfKnown(Word compound, String part, List<Word> all) {
        Word found = new Word(compound.vocabulary(), part, compound.written());
        return standingAlone.contains(found.key()) && all.add(found);
    }
}
