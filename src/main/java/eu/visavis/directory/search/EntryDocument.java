package eu.visavis.directory.search;

import eu.visavis.directory.Activities;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanySearch.Facet;
import eu.visavis.directory.CompanySearch.Trade;
import eu.visavis.directory.Entry;
import eu.visavis.directory.RegisterRecord;
import eu.visavis.directory.profile.OwnFacts;
import eu.visavis.network.Territories;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** An entry as the index holds it: nothing to show, only what it is found and counted by. */
final class EntryDocument {
    static final String ID = "id";
    static final String NETWORK = "network";
    static final String NAME = "name";
    static final String STEM = "stem";
    static final String TEXT = "text";
    static final String ORDER = "order";
    static final String CAME = "came";
    private static final int LONGEST_ORDER = 60;

    /** Values must not have the signs that part them in {@link Together}. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** Words of the labels of activities by code: a thousand of them, on which many entries agree. */
    private static final Map<String, Set<String>> OF_ACTIVITIES = new ConcurrentHashMap<>();

    private final Document document = new Document();

    private final Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);

    private EntryDocument(long id, long networkId) {
        document.add(new StringField(ID, String.valueOf(id), Field.Store.NO));
        document.add(new NumericDocValuesField(ID, id));
        document.add(new StringField(NETWORK, String.valueOf(networkId), Field.Store.NO));
        for (Facet facet : Facet.values()) {
            values.put(facet, new LinkedHashSet<>());
        }
    }

    /** The document of an entry; none for one that is not to be found. */
    static Optional<Document> of(Entry entry, List<RegisterRecord> records, OwnFacts own) {
        List<CompanyFacts> known = records.stream()
                .filter(record -> record.goneAt().isEmpty())
                .map(RegisterRecord::facts)
                .toList();
        if (entry.mergedInto().isPresent() || known.isEmpty()) {
            return Optional.empty();
        }
        EntryDocument made = new EntryDocument(entry.id(), entry.networkId());
        made.add(known, own);
        made.addState(entry);
        return Optional.of(made.finished());
    }

    /** What the entry says of itself, whatever registers say. */
    private void addState(Entry entry) {
        document.add(new LongPoint(CAME, entry.cameAt().toEpochMilli()));
        if (entry.offers()) {
            values.get(Facet.TRADE).add(Trade.OFFERS.name());
        }
        if (entry.needs()) {
            values.get(Facet.TRADE).add(Trade.NEEDS.name());
        }
    }

    /** The document of a company that tells nothing of itself. */
    static Document of(long id, long networkId, List<CompanyFacts> known) {
        return of(id, networkId, known, OwnFacts.NONE);
    }

    /** The document of a company with what is known of it, and what it tells itself. */
    static Document of(long id, long networkId, List<CompanyFacts> known, OwnFacts own) {
        EntryDocument made = new EntryDocument(id, networkId);
        made.add(known, own);
        return made.finished();
    }

    private void add(List<CompanyFacts> known, OwnFacts own) {
        String order = String.join(" ", Words.plain(known.get(0).name()));
        document.add(new SortedDocValuesField(
                ORDER, new BytesRef(order.length() > LONGEST_ORDER ? order.substring(0, LONGEST_ORDER) : order)));
        Set<String> names = new LinkedHashSet<>();
        Set<String> texts = new LinkedHashSet<>();
        known.forEach(facts -> {
            names.add(facts.name());
            names.addAll(facts.names().values());
            texts.addAll(List.of(facts.about(), facts.town(), facts.registerNumber(), facts.vatId()));
        });
        names.addAll(own.names());
        texts.addAll(own.words());
        names.forEach(this::addName);
        texts.stream().filter(text -> !text.isEmpty()).forEach(text -> addWords(wordsAndStems(text)));
        known.stream()
                .flatMap(facts -> facts.activities().stream())
                .distinct()
                .forEach(code -> addWords(OF_ACTIVITIES.computeIfAbsent(code, EntryDocument::wordsOfActivity)));
        known.forEach(facts -> values.forEach((facet, all) -> all.addAll(values(facet, facts))));
        values.get(Facet.LANGUAGE).addAll(own.languages());
        own.certificates()
                .forEach(name -> values.get(Facet.CERTIFICATE)
                        .add(BLANKS.matcher(name.strip()).replaceAll(" ")));
    }

    /** What it is narrowed by value by value, and counted by together with others that have all the same. */
    private Document finished() {
        values.forEach((facet, all) ->
                all.forEach(value -> document.add(new StringField(facet.name(), value, Field.Store.NO))));
        for (Together together : Together.values()) {
            document.add(new SortedDocValuesField(together.name(), new BytesRef(together.written(values))));
        }
        return document;
    }

    private void addName(String name) {
        document.add(new TextField(NAME, new Listed(Words.plain(name))));
        document.add(new TextField(STEM, new Listed(Words.stems(name))));
    }

    private void addWords(Set<String> words) {
        document.add(new TextField(TEXT, new Listed(words)));
    }

    private static Set<String> wordsOfActivity(String code) {
        Set<String> words = new LinkedHashSet<>();
        Activities.all().labels(code).forEach(label -> words.addAll(wordsAndStems(label)));
        return words;
    }

    private static Set<String> wordsAndStems(String text) {
        Set<String> words = new LinkedHashSet<>(Words.plain(text));
        words.addAll(Words.stems(text));
        return words;
    }

    /** The values of a facet, with those around them. */
    private static List<String> values(Facet facet, CompanyFacts facts) {
        return switch (facet) {
            case COUNTRY -> facts.country().isEmpty() ? List.of() : List.of(facts.country());
            case REGION -> regions(facts);
            case ACTIVITY ->
                facts.activities().stream()
                        .flatMap(code -> Activities.all().path(code).stream())
                        .distinct()
                        .toList();
            case SIZE ->
                facts.size() == CompanyFacts.SizeClass.UNKNOWN
                        ? List.of()
                        : List.of(facts.size().name());
            case LANGUAGE -> facts.languages();
            case TRADE, CERTIFICATE -> List.of(); // which no register says
        };
    }

    private static List<String> regions(CompanyFacts facts) {
        List<String> regions = new ArrayList<>();
        for (int length = 2; length <= facts.nuts().length(); length++) {
            regions.add(facts.nuts().substring(0, length));
        }
        if (regions.isEmpty() && !facts.country().isEmpty()) {
            regions.add(Territories.lettersOf(facts.country()));
        }
        return regions;
    }
}
