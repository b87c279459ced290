package eu.visavis.matchmaking.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Lucene's analysers by language, made when first needed. Not safe for concurrent use; close after use. */
final class Analysers implements AutoCloseable {
    private static final Map<String, Supplier<Analyzer>> KNOWN = Map.of(
            "cs", CzechAnalyzer::new,
            "de", GermanAnalyzer::new,
            "en", EnglishAnalyzer::new,
            "es", SpanishAnalyzer::new,
            "fr", FrenchAnalyzer::new,
            "it", ItalianAnalyzer::new,
            "nl", DutchAnalyzer::new,
            "pl", PolishAnalyzer::new);

    private final Map<String, Analyzer> made = new HashMap<>();

    /** The analyser of a language; any other language gets one that only drops case and accents. */
    Analyzer of(String language) {
        return made.computeIfAbsent(
                language, code -> KNOWN.getOrDefault(code, PlainAnalyzer::new).get());
    }

    @Override
    public void close() {
        made.values().forEach(Analyzer::close);
    }

    private static final class PlainAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer words = new StandardTokenizer();
            TokenStream plain = new ASCIIFoldingFilter(new LowerCaseFilter(words));
            return new TokenStreamComponents(words, plain);
        }
    }
}
