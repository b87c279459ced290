package eu.visavis.scheduling;

import eu.visavis.event.Booking;
import eu.visavis.matchmaking.Agreements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where participants book: whom people could meet in slots that somebody else left free. These are wishes that wait for a
 * time, and for which the slot is free on both sides, with a table. Needs a transaction.
 */
@ApplicationScoped
class FreedSlots {
    private static final int MOST_NAMED = 3;

    /** So that whoever leaves does not wait for long. */
    private static final int MOST_TRIED = 5;

    private final BookingDesk desk;
    private final Agreements agreements;
    private final PlanProblemReader problems;
    private final MeetingWriting meetings;
    private final Joiners joiners;
    private final Clock clock;

    @Inject
    FreedSlots(
            BookingDesk desk,
            Agreements agreements,
            PlanProblemReader problems,
            MeetingWriting meetings,
            Joiners joiners,
            Clock clock) {
        this.desk = desk;
        this.agreements = agreements;
        this.problems = problems;
        this.meetings = meetings;
        this.joiners = joiners;
        this.clock = clock;
    }

    FreedSlots() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /**
     * Whom those who are left could meet instead.
     *
     * @param freed ids of slots that are free now, by the ids of those who were to meet the leaver there
     * @return ids of up to three others for each of them
     */
    public Map<Long, List<Long>> instead(long eventId, long leaverId, Map<Long, Long> freed) {
        Map<Long, List<Long>> offers = new HashMap<>();
        if (freed.isEmpty() || desk.state(eventId) != Booking.State.OPEN) {
            return offers;
        }
        List<Meeting> standing = meetings.published(eventId).stream()
                .filter(meeting -> !meeting.isCancelled())
                .toList();
        BookingGround ground = new BookingGround(problems.readUnpinned(eventId), standing, joiners.byPair(eventId));
        freed.forEach((left, slot) -> {
            Set<Long> met = standing.stream()
                    .filter(meeting -> meeting.pair().ids().contains(left))
                    .map(meeting -> meeting.pair().partnerOf(left))
                    .collect(Collectors.toSet());
            offers.put(
                    left,
                    agreements.of(eventId, left).stream()
                            .filter(other -> other != leaverId && !met.contains(other))
                            .limit(MOST_TRIED)
                            .filter(other -> !agreements.isAvoided(left, other))
                            .filter(other -> fits(ground, Pair.of(left, other), slot))
                            .limit(MOST_NAMED)
                            .toList());
        });
        return offers;
    }

    private boolean fits(BookingGround ground, Pair pair, long slotId) {
        return ground.offer(pair, clock.instant()).stream()
                .flatMap(offer -> offer.slots().stream())
                .anyMatch(slot -> slot.meeting().slotId() == slotId);
    }
}
