package eu.visavis.rules.web;

import eu.visavis.registration.Registration;
import eu.visavis.rules.PairFacts;
import eu.visavis.rules.WishedPair;
import eu.visavis.text.Formats;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes pairs of participants out, with what is stated of them. */
final class WishRows {
    private final PairWords words;
    private final Map<Long, Registration> people;
    private final Map<WishedPair, PairFacts> facts;
    private final Set<WishedPair> wished;
    private final Formats formats;

    WishRows(
            PairWords words,
            Map<Long, Registration> people,
            Map<WishedPair, PairFacts> facts,
            Set<WishedPair> wished,
            Formats formats) {
        this.words = words;
        this.people = people;
        this.facts = facts;
        this.wished = wished;
        this.formats = formats;
    }

    /** Those pairs of which both take part, by name. */
    List<WishesPage.Row> of(Collection<WishedPair> pairs) {
        return pairs.stream()
                .filter(pair -> people.containsKey(pair.first()) && people.containsKey(pair.second()))
                .map(this::row)
                .sorted(Comparator.comparing(WishesPage.Row::firstName, formats.sorting())
                        .thenComparing(WishesPage.Row::secondName, formats.sorting()))
                .toList();
    }

    private WishesPage.Row row(WishedPair pair) {
        Registration one = people.get(pair.first());
        Registration other = people.get(pair.second());
        return new WishesPage.Row(
                one.participant().code().value(),
                one.person().name(),
                one.organisationName(),
                other.participant().code().value(),
                other.person().name(),
                other.organisationName(),
                words.of(facts.getOrDefault(pair, PairFacts.NONE)),
                wished.contains(pair));
    }
}
