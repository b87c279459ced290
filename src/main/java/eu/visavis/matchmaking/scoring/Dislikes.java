package eu.visavis.matchmaking.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What made people fit who were dismissed as not of one's field: the own words that theirs had met, and the categories. It is
 * found anew each time, so a dismissal that is taken back leaves nothing.
 */
record Dislikes(Set<String> words, Set<String> categories) {
    static final Dislikes NONE = new Dislikes(Set.of(), Set.of());

    /** What brought the first together with all of the others. */
    static Dislikes of(IndexedCandidate me, List<IndexedCandidate> dismissed) {
        if (dismissed.isEmpty()) {
            return NONE;
        }
        Set<String> words = new HashSet<>();
        Set<String> categories = new HashSet<>();
        for (IndexedCandidate other : dismissed) {
            for (Fit fit : List.of(
                    Fit.best(me.needs(), other.offers(), Weights.USUAL, NONE),
                    Fit.best(me.offers(), other.needs(), Weights.USUAL, NONE))) {
                fit.sharedWords().forEach(word -> words.add(word.key()));
                fit.relatedWords().forEach(word -> words.add(word.key()));
                if (fit.category() > 0) {
                    categories.add(fit.mine().statement().category());
                }
            }
        }
        return new Dislikes(words, categories);
    }
}
