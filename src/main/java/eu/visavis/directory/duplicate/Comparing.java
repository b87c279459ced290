package eu.visavis.directory.duplicate;

import eu.visavis.directory.duplicate.DuplicatePair.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds those of a country’s companies that are alike. Only companies that share a number, or a place and a word of the
 * name, are compared, so that the work grows with their number and not with its square.
 */
final class Comparing {
    /** What more companies than these share says nothing of any of them. */
    private static final int MOST_SHARING = 60;

    private static final int SHORTEST_WORD = 3;
    private static final int LETTERS = 4;
    private static final double SAME_NUMBER = 0.5;
    private static final double SURE_NAME = 0.85;
    private static final double LIKE_NAME = 0.62;
    private static final double LIKE_STREET = 0.7;
    private static final double SAME_STREET = 0.95;
    private static final double LIKE_WORD = 0.55;

    private final Map<String, Likeness> found = new HashMap<>();

    private Comparing() {}

    /** The pairs that are alike, each once with its surest reason. */
    static Collection<Likeness> among(Collection<Candidate> candidates) {
        Comparing comparing = new Comparing();
        comparing
                .byKey(candidates, candidate -> candidate.vatId().isEmpty() ? List.of() : List.of(candidate.vatId()))
                .forEach(block -> comparing.compare(block, Comparing::byVatId));
        comparing
                .byKey(candidates, candidate -> candidate.hasNumber() ? List.of(candidate.number()) : List.of())
                .forEach(block -> comparing.compare(block, Comparing::byNumber));
        comparing
                .byKey(candidates, Comparing::placeAndWords)
                .forEach(block -> comparing.compare(block, Comparing::byNameAndPlace));
        return comparing.found.values();
    }

    private interface Comparison {
        Likeness of(Candidate one, Candidate other);
    }

    private Collection<List<Candidate>> byKey(
            Collection<Candidate> candidates, Function<Candidate, List<String>> keys) {
        Map<String, List<Candidate>> blocks = new HashMap<>();
        candidates.forEach(candidate -> keys.apply(candidate)
                .forEach(key -> blocks.computeIfAbsent(key, unknown -> new ArrayList<>())
                        .add(candidate)));
        return blocks.values().stream()
                .filter(block -> block.size() > 1 && block.size() <= MOST_SHARING)
                .collect(Collectors.toList());
    }

    /**
     * The place with the beginning of each word, so that an ending or a slip behind it does not matter; and with all words, since
     * in a large town many companies share one.
     */
    private static List<String> placeAndWords(Candidate candidate) {
        Stream<String> beginnings = candidate.words().stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> word.substring(0, Math.min(LETTERS, word.length())));
        Stream<String> all = Stream.of(candidate.words().stream().sorted().collect(Collectors.joining(" ")));
        return Stream.concat(beginnings, all)
                .filter(words -> !words.isEmpty())
                .map(words -> candidate.place() + " " + words)
                .distinct()
                .toList();
    }

    private void compare(List<Candidate> block, Comparison comparison) {
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                Likeness likeness = comparison.of(block.get(i), block.get(j));
                if (likeness != null) {
                    found.merge(
                            likeness.firstId() + " " + likeness.secondId(),
                            likeness,
                            (known, fresh) -> known.reason().compareTo(fresh.reason()) <= 0 ? known : fresh);
                }
            }
        }
    }

    private static Likeness byVatId(Candidate one, Candidate other) {
        return like(one, other, Reason.VAT_ID, 1);
    }

    /** Courts count by themselves, so a number alone does not mean one company. */
    private static Likeness byNumber(Candidate one, Candidate other) {
        double name = one.name().likeness(other.name());
        boolean samePlace = !one.place().isEmpty() && one.place().equals(other.place());
        return name >= SAME_NUMBER || samePlace ? like(one, other, Reason.REGISTER_NUMBER, (1 + name) / 2) : null;
    }

    private static Likeness byNameAndPlace(Candidate one, Candidate other) {
        if (one.hasNumber() && other.hasNumber() && one.place().isEmpty()) {
            return null; // two numbers and no place: nothing says that they are one
        }
        double name = one.name().likeness(other.name());
        double street = one.street().likeness(other.street());
        boolean alike = name >= SURE_NAME || name >= LIKE_NAME && street >= LIKE_STREET;
        return alike && (street >= SAME_STREET || sameWords(one, other))
                ? like(one, other, Reason.NAME_AND_PLACE, street > 0 ? (2 * name + street) / 3 : name)
                : null;
    }

    /**
     * Whether each word of the one is a word of the other, slips and endings apart: institutes of one academy differ in one word
     * only, and that one tells them apart.
     */
    private static boolean sameWords(Candidate one, Candidate other) {
        List<String> left = new ArrayList<>(other.words());
        List<String> odd = new ArrayList<>(one.words());
        odd.removeIf(left::remove);
        for (String word : odd) {
            Grams grams = Grams.of(word);
            if (!left.removeIf(candidate -> grams.likeness(Grams.of(candidate)) >= LIKE_WORD)) {
                return false;
            }
        }
        return left.isEmpty();
    }

    private static Likeness like(Candidate one, Candidate other, Reason reason, double score) {
        return one.entryId() == other.entryId()
                ? null
                : Likeness.of(one.entryId(), other.entryId(), reason, (int) Math.round(score * 100));
    }
}
