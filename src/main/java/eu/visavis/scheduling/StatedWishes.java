package eu.visavis.scheduling;

import eu.visavis.matchmaking.MeetingWish;
import eu.visavis.rules.PairFacts;
import eu.visavis.rules.StandIns;
import eu.visavis.rules.WishedPair;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Brings wishes together with what is stated of their meetings. */
final class StatedWishes {
    private static final Comparator<Pair> ORDER =
            Comparator.comparingLong(Pair::lowerId).thenComparingLong(Pair::higherId);

    private final Map<Pair, Integer> wished = new TreeMap<>(ORDER);
    private final Map<WishedPair, PairFacts> stated;
    private final Company company;
    /** The meetings of which one takes place instead of another one, with that one. */
    private final Map<Pair, Pair> instead = new TreeMap<>(ORDER);

    /**
     * The wishes of an event.
     *
     * @param wishes of approved people, each pair once
     * @param stated of meetings, whether somebody wishes them or not
     */
    StatedWishes(Collection<MeetingWish> wishes, Map<WishedPair, PairFacts> stated, Company company) {
        wishes.forEach(wish -> wished.put(new Pair(wish.first(), wish.second()), wish.weight()));
        this.stated = stated;
        this.company = company;
        wished.keySet().stream().filter(this::isChoice).forEach(this::addAlternatives);
    }

    private PairFacts factsOf(Pair pair) {
        return stated.getOrDefault(pair.stated(), PairFacts.NONE);
    }

    private boolean isChoice(Pair pair) {
        return factsOf(pair).standIns().isPresent();
    }

    /** Each meeting is one of a single choice; what nobody wishes by itself becomes a wish by it. */
    private void addAlternatives(Pair pair) {
        StandIns others = factsOf(pair).standIns().orElseThrow();
        others.meetings(pair.stated()).stream()
                .map(Pair::of)
                .filter(meeting -> wished.containsKey(meeting) || company.canMeet(meeting))
                .filter(meeting -> !(wished.containsKey(meeting) && isChoice(meeting)))
                .forEach(meeting -> instead.putIfAbsent(meeting, pair));
    }

    /** All wishes by their pairs: first those that are nobody's alternative, then the alternatives, in the order of ids. */
    Map<Pair, StatedWish> all() {
        Map<Pair, StatedWish> all = new LinkedHashMap<>();
        Stream.concat(wished.keySet().stream().filter(pair -> !instead.containsKey(pair)), instead.keySet().stream())
                .forEach(pair -> all.put(pair, wish(pair)));
        return all;
    }

    private StatedWish wish(Pair pair) {
        Pair origin = instead.getOrDefault(pair, pair);
        List<Pair> choice = choiceOf(origin);
        PairFacts facts = factsOf(origin);
        Set<Pair> after = new HashSet<>();
        facts.after().map(Pair::of).ifPresent(earlier -> after.addAll(choiceOf(earlier)));
        choice.forEach(after::remove);
        return new StatedWish(
                pair,
                choice.stream()
                        .mapToInt(one -> wished.getOrDefault(one, 0))
                        .max()
                        .orElseThrow(),
                facts,
                after,
                company.joining(pair, facts.joining()),
                choice.size() > 1 ? Optional.of(origin) : Optional.empty());
    }

    /** A meeting, and those of which one takes place instead; nothing if it is no wish. */
    private List<Pair> choiceOf(Pair origin) {
        return Stream.concat(
                        Stream.of(origin).filter(pair -> wished.containsKey(pair) || instead.containsKey(pair)),
                        instead.entrySet().stream()
                                .filter(entry -> entry.getValue().equals(origin))
                                .map(Map.Entry::getKey))
                .toList();
    }
}
