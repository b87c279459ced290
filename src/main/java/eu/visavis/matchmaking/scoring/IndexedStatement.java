package eu.visavis.matchmaking.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A statement with the weights of its words. */
final class IndexedStatement {
    private static final double TITLE_WEIGHT = 2;
    private static final double TEXT_WEIGHT = 1;

    private final Statement statement;
    private final CpvCodes cpvCodes;
    private final Map<String, WeightedWord> words = new LinkedHashMap<>();
    private final double length;
    private final PlacedWords placed;

    IndexedStatement(ReadStatement read, WordCounts counts, WordPlaces places) {
        statement = read.statement();
        cpvCodes = CpvCodes.of(statement.cpvCodes());
        // The title first: a word in both keeps the greater weight and the spelling of the title.
        read.title().forEach(word -> keep(word, TITLE_WEIGHT * counts.rarity(word)));
        read.text().forEach(word -> keep(word, TEXT_WEIGHT * counts.rarity(word)));
        length = Math.sqrt(words.values().stream()
                .mapToDouble(word -> word.weight() * word.weight())
                .sum());
        placed = places.spanLanguages() ? place(read, places) : PlacedWords.NONE;
    }

    private PlacedWords place(ReadStatement read, WordPlaces places) {
        List<PlacedWords.PlacedWord> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Stream.concat(read.title().stream(), read.text().stream())
                .filter(word -> !WordReader.ANY_LANGUAGE.equals(word.vocabulary()) && seen.add(word.key()))
                .forEach(word -> all.add(
                        new PlacedWords.PlacedWord(words.get(word.key()), places.of(statement.language(), word))));
        return PlacedWords.of(all, length);
    }

    private void keep(Word word, double weight) {
        words.putIfAbsent(word.key(), new WeightedWord(word.key(), word.written(), weight));
    }

    Statement statement() {
        return statement;
    }

    PlacedWords placed() {
        return placed;
    }

    /** The words by their keys. */
    Collection<WeightedWord> words() {
        return words.values();
    }

    /** What the weights of the words are divided by to make a vector of length one. */
    double length() {
        return length;
    }

    /** Returns the pairs of words that mean much the same in two languages; none within a language. */
    List<RelatedWord> relatedTo(IndexedStatement other) {
        String own = WordReader.vocabularyOf(statement.language());
        boolean abroad = !own.equals(WordReader.vocabularyOf(other.statement.language()));
        return abroad ? placed.near(other.placed) : List.of();
    }

    CpvCodes cpvCodes() {
        return cpvCodes;
    }

    /**
     * Returns the words that both statements use, the most telling first, as the other one wrote them. Their weights
     * add up to at most the cosine of the two word vectors, 0 to 1.
     */
    List<WeightedWord> sharedWith(IndexedStatement other) {
        List<WeightedWord> shared = new ArrayList<>();
        for (WeightedWord own : words.values()) {
            WeightedWord theirs = other.words.get(own.key());
            if (theirs != null) {
                double weight = own.weight() * theirs.weight() / (length * other.length);
                shared.add(new WeightedWord(own.key(), theirs.written(), weight));
            }
        }
        shared.sort(Comparator.comparingDouble(WeightedWord::weight).reversed().thenComparing(WeightedWord::key));
        return eachOnce(shared);
    }

    // A compound and its parts may all be shared, yet they are one word.
    private static List<WeightedWord> eachOnce(List<WeightedWord> shared) {
        Set<String> seen = new HashSet<>();
        return shared.stream()
                .filter(word -> seen.add(word.written().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** A word, the form in which it stands in a text, and how much it counts. */
    record WeightedWord(String key, String written, double weight) {}
}
