package eu.visavis.scheduling;

import eu.visavis.matchmaking.Avoidances;
import eu.visavis.matchmaking.Wishes;
import eu.visavis.rules.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads who is to meet whom, and with whom else. */
@ApplicationScoped
class WishReading {
    private final Wishes wishes;
    private final Avoidances avoidances;

    @Inject
    WishReading(Wishes wishes, Avoidances avoidances) {
        this.wishes = wishes;
        this.avoidances = avoidances;
    }

    WishReading() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * The wishes of an event with what is stated of their meetings, by pair in the order of ids.
     *
     * @param approved ids of the participants who are approved
     */
    public Map<Pair, StatedWish> of(long eventId, boolean includePending, RuleBook book, Set<Long> approved) {
        Set<Pair> apart = avoidances.ofEvent(eventId).stream()
                .map(mark -> Pair.of(mark.participantId(), mark.otherId()))
                .collect(Collectors.toSet());
        return StatedWish.all(
                wishes.of(eventId, includePending ? Wishes.Pending.INCLUDED : Wishes.Pending.LEFT_OUT).stream()
                        .filter(wish -> approved.contains(wish.first()) && approved.contains(wish.second()))
                        .toList(),
                book.pairs(),
                new StatedWish.Company(approved, apart));
    }
}
