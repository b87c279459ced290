package eu.visavis.scheduling;

import eu.visavis.matchmaking.Avoidances;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.matchmaking.MeetingWish;
import eu.visavis.matchmaking.Wishes;
import eu.visavis.matchmaking.Wishes.Pending;
import eu.visavis.rules.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads who is to meet whom, and with whom else. */
@ApplicationScoped
class WishReading {
    private final Wishes wishes;
    private final Avoidances avoidances;
    private final MeetingRequests requests;
    private final BookedMeetings booked;

    @Inject
    WishReading(Wishes wishes, Avoidances avoidances, MeetingRequests requests, BookedMeetings booked) {
        this.wishes = wishes;
        this.avoidances = avoidances;
        this.requests = requests;
        this.booked = booked;
    }

    WishReading() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * The wishes of an event with what is stated of their meetings, by pair. What participants have booked stays where it is.
     *
     * @param approved ids of the participants who are approved
     */
    public Map<Pair, StatedWish> of(long eventId, boolean includePending, RuleBook book, Set<Long> approved) {
        return PinnedWishes.of(unpinned(eventId, includePending, book, approved), booked.places(eventId));
    }

    /** The same, as if nothing were booked. */
    public Map<Pair, StatedWish> unpinned(long eventId, boolean includePending, RuleBook book, Set<Long> approved) {
        List<MeetingWish> wished = wishes.of(eventId, includePending ? Pending.INCLUDED : Pending.LEFT_OUT).stream()
                .filter(wish -> approved.contains(wish.first()) && approved.contains(wish.second()))
                .toList();
        // Who must not sit with whom matters only where somebody comes whom nobody asked.
        boolean others = book.pairs().values().stream()
                .anyMatch(
                        facts -> !facts.joining().isEmpty() || facts.standIns().isPresent());
        Company company = others
                ? new Company(approved, apart(eventId), refused(eventId))
                : new Company(approved, Set.of(), Set.of());
        return new StatedWishes(wished, book.pairs(), company).all();
    }

    private Set<Pair> apart(long eventId) {
        return avoidances.ofEvent(eventId).stream()
                .map(mark -> Pair.of(mark.participantId(), mark.otherId()))
                .collect(Collectors.toSet());
    }

    private Set<Pair> refused(long eventId) {
        return requests.ofEvent(eventId).stream()
                .filter(request -> !request.status().isOpen())
                .map(request -> Pair.of(request.requesterId(), request.inviteeId()))
                .collect(Collectors.toSet());
    }
}
