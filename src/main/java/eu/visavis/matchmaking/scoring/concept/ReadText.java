package eu.visavis.matchmaking.scoring.concept;

import eu.visavis.matchmaking.scoring.words.Letters;
import eu.visavis.matchmaking.scoring.words.Token;
import eu.visavis.matchmaking.scoring.words.TokenReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A text taken apart: its parts, and their words.
 *
 * @param parts at least one
 */
record ReadText(String language, List<List<Token>> parts) {
    /** What stands in the title tells most, so it counts three times. */
    private static final double TITLE = 3;

    private static final String PARTED = " \\|\\| ";

    static ReadText of(String language, String text, TokenReader reader) {
        List<List<Token>> parts = new ArrayList<>();
        for (String part : text.split(PARTED)) {
            parts.add(reader.read(language, part));
        }
        return new ReadText(language, parts);
    }

    List<Token> tokens() {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** The counts of stems, those of the title weighing more. */
    Map<String, Double> stems() {
        Map<String, Double> counts = new HashMap<>();
        tokens().forEach(token -> counts.merge(token.key(), weight(token), Double::sum));
        return counts;
    }

    /** The counts of runs of letters, those of the title weighing more. */
    Map<String, Double> runs() {
        return runs(tokens(), ReadText::weight);
    }

    static Map<String, Double> runsAlike(List<Token> tokens) {
        return runs(tokens, token -> 1);
    }

    static Map<String, Double> runsOfTitle(List<Token> tokens) {
        return runs(tokens.stream().filter(Token::title).toList(), token -> 1);
    }

    private static Map<String, Double> runs(List<Token> tokens, ToDoubleFunction<Token> weight) {
        Map<String, Double> words = new HashMap<>();
        tokens.forEach(token -> words.merge(token.letters(), weight.applyAsDouble(token), Double::sum));
        Map<String, Double> counts = new HashMap<>();
        words.forEach((letters, count) -> Letters.runs(letters).forEach(run -> counts.merge(run, count, Double::sum)));
        return counts;
    }

    static double weight(Token token) {
        return token.title() ? TITLE : 1;
    }
}
