package eu.visavis.directory.search;

import eu.visavis.directory.CompanySearch.Facet;
import eu.visavis.directory.CompanySearch.Limits;
import eu.visavis.directory.CompanySearch.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What is asked of the index: each word has to be there, in a name rather than in a text. */
final class Querying {
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_SIMILAR = 4;
    private static final int SHORTEST_VERY_SIMILAR = 8;
    private static final int MOST_SIMILAR = 40;
    private static final float NAME = 4;
    private static final float STEM = 2;
    private static final float BEGINNING = 1.5f;
    private static final float SIMILAR = 0.5f;

    /** What of the lesser matches of a word counts beside its best one. */
    private static final float OTHERS = 0.1f;

    private final Request request;
    private final List<String> words;

    Querying(Request request) {
        this.request = request;
        List<String> all = Words.typed(request.words());
        this.words = all.subList(0, Math.min(all.size(), MOST_WORDS));
    }

    boolean hasWords() {
        return !words.isEmpty();
    }

    /** Entries that have all words. */
    Query exact() {
        return query(false);
    }

    /** Entries that have all words, or such as differ from them by a letter or two. */
    Query similar() {
        return query(true);
    }

    private Query query(boolean similar) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            query.add(word(words.get(i), i == words.size() - 1, similar), Occur.MUST);
        }
        narrow(query);
        return query.build();
    }

    /** Entries with a name in which a word begins like each that was typed. */
    Query beginning() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String typed : words) {
            String word = plain(typed);
            query.add(
                    new DisjunctionMaxQuery(List.of(name(word), prefix(EntryDocument.NAME, word)), OTHERS), Occur.MUST);
        }
        narrow(query);
        return query.build();
    }

    private void narrow(BooleanQuery.Builder query) {
        query.add(new TermQuery(new Term(EntryDocument.NETWORK, String.valueOf(request.networkId()))), Occur.FILTER);
        request.filters()
                .forEach((facet, value) -> query.add(new TermQuery(new Term(facet.name(), value)), Occur.FILTER));
        Limits limits = request.limits();
        limit(query, Facet.REGION, limits.regions());
        limit(query, Facet.ACTIVITY, limits.activities());
        if (!limits.from().equals(Instant.MIN) || !limits.before().equals(Instant.MAX)) {
            query.add(
                    LongPoint.newRangeQuery(EntryDocument.CAME, millis(limits.from()), millis(limits.before()) - 1),
                    Occur.FILTER);
        }
    }

    private static void limit(BooleanQuery.Builder query, Facet facet, Set<String> values) {
        if (!values.isEmpty()) {
            List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
            query.add(new TermInSetQuery(facet.name(), terms), Occur.FILTER);
        }
    }

    private static long millis(Instant moment) {
        if (moment.equals(Instant.MIN)) {
            return Long.MIN_VALUE;
        }
        return moment.equals(Instant.MAX) ? Long.MAX_VALUE : moment.toEpochMilli();
    }

    private static Query word(String typed, boolean last, boolean similar) {
        String word = plain(typed);
        List<Query> ways = new ArrayList<>();
        ways.add(name(word));
        ways.add(new TermQuery(new Term(EntryDocument.TEXT, word)));
        for (String stem : Words.stems(typed)) {
            ways.add(new BoostQuery(new TermQuery(new Term(EntryDocument.STEM, stem)), STEM));
            ways.add(new TermQuery(new Term(EntryDocument.TEXT, stem)));
        }
        if (last && word.length() >= SHORTEST_BEGINNING) {
            ways.add(prefix(EntryDocument.NAME, word));
        }
        if (similar && word.length() >= SHORTEST_SIMILAR) {
            int edits = word.length() < SHORTEST_VERY_SIMILAR ? 1 : 2;
            ways.add(new BoostQuery(
                    new FuzzyQuery(new Term(EntryDocument.NAME, word), edits, 1, MOST_SIMILAR, true), SIMILAR));
        }
        return new DisjunctionMaxQuery(ways, OTHERS);
    }

    private static String plain(String typed) {
        List<String> plain = Words.plain(typed);
        return plain.isEmpty() ? typed : plain.get(0);
    }

    private static Query name(String word) {
        return new BoostQuery(new TermQuery(new Term(EntryDocument.NAME, word)), NAME);
    }

    private static Query prefix(String field, String word) {
        return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, word))), BEGINNING);
    }
}
