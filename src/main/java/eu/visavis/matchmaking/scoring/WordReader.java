package eu.visavis.matchmaking.scoring;

import eu.visavis.matchmaking.scoring.words.Analysers;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Takes texts apart into the words that tell something: stemmed, without stop words, numbers and the words that stand in
 * every offer. Not safe for concurrent use; close after use.
 */
final class WordReader implements AutoCloseable {
    /** Abbreviations such as PACS or LAN are the same in every language, but two letters mean too much. */
    static final String ANY_LANGUAGE = "*";

    // Slovak has no stemmer of its own here; the Czech one serves, and the two understand each other anyway.
    private static final Map<String, String> READ_AS = Map.of("sk", "cs");
    private static final Set<String> WITH_ELISION = Set.of("fr", "it");
    private static final Pattern ELISION = Pattern.compile("^.*['’](?=.)");
    private static final Pattern ABBREVIATION = Pattern.compile("(?=.*\\p{Lu})[\\p{Lu}\\d]{2,5}");
    private static final int SHORTEST_ABROAD = 3;
    private static final Pattern ROMAN_NUMBER = Pattern.compile("[IVXLC]+");
    private static final Pattern LOWER_CASE = Pattern.compile("\\p{Ll}");
    private static final Pattern NUMBER = Pattern.compile("[\\d.,]+");
    private static final int SHORTEST_WORD = 3;

    private final Analysers analysers = new Analysers();
    private final Map<String, Set<String>> saysNothing = new HashMap<>();

    /** The vocabulary to which the words of a language belong. */
    static String vocabularyOf(String language) {
        return READ_AS.getOrDefault(language, language);
    }

    /** Returns the telling words of a text in their order, with repetitions. */
    List<Word> read(String language, String text) {
        String vocabulary = vocabularyOf(language);
        Set<String> unsaid = saysNothing.computeIfAbsent(vocabulary, this::commonTermsOf);
        boolean shouted = !LOWER_CASE.matcher(text).find();
        List<Word> telling = new ArrayList<>();
        for (Word word : analyse(vocabulary, text)) {
            if (unsaid.contains(word.term()) || NUMBER.matcher(word.term()).matches()) {
                continue;
            }
            boolean abbreviated = !shouted && isAbbreviation(word.written());
            if (abbreviated && word.written().length() >= SHORTEST_ABROAD) {
                telling.add(new Word(ANY_LANGUAGE, word.written(), word.written()));
            } else if (abbreviated || word.written().length() >= SHORTEST_WORD) {
                telling.add(word);
            }
        }
        return telling;
    }

    private Set<String> commonTermsOf(String vocabulary) {
        Set<String> terms = new HashSet<>();
        for (String word : CommonWords.of(vocabulary)) {
            analyse(vocabulary, word).forEach(found -> terms.add(found.term()));
        }
        return terms;
    }

    private List<Word> analyse(String vocabulary, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analysers.of(vocabulary).tokenStream("", new StringReader(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String written = text.substring(place.startOffset(), place.endOffset());
                words.add(new Word(vocabulary, term.toString(), withoutArticle(vocabulary, written)));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a text of " + text.length() + " characters", e);
        }
        return words;
    }

    private static String withoutArticle(String vocabulary, String written) {
        return WITH_ELISION.contains(vocabulary) ? ELISION.matcher(written).replaceFirst("") : written;
    }

    private static boolean isAbbreviation(String written) {
        return ABBREVIATION.matcher(written).matches()
                && !ROMAN_NUMBER.matcher(written).matches();
    }

    @Override
    public void close() {
        analysers.close();
    }
}
