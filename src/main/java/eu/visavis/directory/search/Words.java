package eu.visavis.directory.search;

import eu.visavis.text.LatinScript;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.stempel.StempelFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words as they are compared: in Latin letters, without case and accents, with ä, ö and ü as a, o and u however they are
 * written; and their stems by the rules of several languages, since a name does not say in which it is.
 */
final class Words {
    private static final int LONGEST_TEXT = 10_000;
    private static final int SURE_LETTERS = 3;

    private static final Analyzer PLAIN = chain(UnaryOperator.identity());
    private static final Analyzer TYPED = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new StandardTokenizer());
        }
    };

    /** By language; Slovak is close enough to Czech, Dutch to German. */
    private static final Map<String, Analyzer> STEMMING = stemming();

    private Words() {}

    private static Map<String, Analyzer> stemming() {
        Map<String, Analyzer> byLanguage = new LinkedHashMap<>();
        byLanguage.put("en", chain(EnglishMinimalStemFilter::new));
        byLanguage.put("de", chain(GermanLightStemFilter::new));
        byLanguage.put("cs", chain(CzechStemFilter::new));
        byLanguage.put(
                "pl", chain(words -> new StempelFilter(words, new StempelStemmer(PolishAnalyzer.getDefaultTable()))));
        byLanguage.put("fr", chain(FrenchLightStemFilter::new));
        byLanguage.put("it", chain(ItalianLightStemFilter::new));
        byLanguage.put("es", chain(SpanishLightStemFilter::new));
        return byLanguage;
    }

    /** The words of a text as they stand there, to be given to the others one by one. */
    static List<String> typed(String text) {
        return read(TYPED, text);
    }

    /** The words of a text, in its order. */
    static List<String> plain(String text) {
        return read(PLAIN, text);
    }

    /**
     * The stems of a text's words by the rules of all languages that are known. What a language makes of foreign words is
     * sometimes far off, and then left out.
     */
    static Set<String> stems(String text) {
        List<String> plain = plain(text);
        Set<String> stems = new LinkedHashSet<>();
        for (Analyzer analyzer : STEMMING.values()) {
            List<String> stemmed = read(analyzer, text);
            for (int i = 0; i < Math.min(stemmed.size(), plain.size()); i++) {
                if (beginAlike(stemmed.get(i), plain.get(i))) {
                    stems.add(stemmed.get(i));
                }
            }
        }
        return stems;
    }

    private static boolean beginAlike(String stem, String word) {
        return stem.startsWith(word.substring(0, Math.min(word.length(), SURE_LETTERS)));
    }

    private static List<String> read(Analyzer analyzer, String text) {
        String some = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", new StringReader(some))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a text in memory", e);
        }
        return words;
    }

    /** Stems before accents go, since they tell endings apart. */
    private static Analyzer chain(UnaryOperator<TokenStream> stem) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream lower = new LowerCaseFilter(new InLatinLetters(words));
                return new TokenStreamComponents(
                        words, new ASCIIFoldingFilter(new GermanNormalizationFilter(stem.apply(lower))));
            }
        };
    }

    /** Writes words of other scripts in Latin letters. */
    private static final class InLatinLetters extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        InLatinLetters(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String word = term.toString();
            String latin = LatinScript.of(word);
            if (!latin.equals(word)) {
                term.setEmpty().append(latin);
            }
            return true;
        }
    }
}
