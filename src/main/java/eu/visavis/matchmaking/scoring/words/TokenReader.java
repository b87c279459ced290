package eu.visavis.matchmaking.scoring.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Takes a text apart into stemmed words, without stop words. Its first sentence counts as the title. Not safe for
 * concurrent use; close after use.
 */
public final class TokenReader implements AutoCloseable {
    // Slovak has no stemmer of its own here; the Czech one serves.
    private static final Map<String, String> READ_AS = Map.of("sk", "cs");
    private static final String END_OF_TITLE = ". ";

    private final Analysers analysers = new Analysers();
    private final Map<String, String> plain = new HashMap<>();

    /** Returns the words of a text in their order, with repetitions. */
    public List<Token> read(String language, String text) {
        int end = text.indexOf(END_OF_TITLE);
        return read(language, text, end < 0 ? text.length() : end);
    }

    private List<Token> read(String language, String text, int endOfTitle) {
        List<Token> tokens = new ArrayList<>();
        String analysed = READ_AS.getOrDefault(language, language);
        try (TokenStream stream = analysers.of(analysed).tokenStream("", new StringReader(text))) {
            CharTermAttribute stem = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (stem.length() > 0) {
                    String letters = plain.computeIfAbsent(
                            text.substring(place.startOffset(), place.endOffset()), Letters::plain);
                    tokens.add(new Token(language, stem.toString(), letters, place.startOffset() < endOfTitle));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a text of " + text.length() + " characters", e);
        }
        return tokens;
    }

    /** Lets go the analysers. */
    @Override
    public void close() {
        analysers.close();
    }
}
