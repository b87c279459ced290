package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.Plan;
import eu.visavis.scheduling.solver.UnplacedReason;
import eu.visavis.scheduling.solver.UnplacedWish;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One wish of a plan.
 *
 * @param weight what placing the wish is worth
 * @param place when and where, if it is placed
 * @param reason why it is not placed; empty for a wish without a place whose slot was removed from the event later
 * @param interpreter id of who interprets; empty for nobody
 * @param joining ids of those who join the two
 */
public record PlanRow(
        Pair pair,
        int weight,
        Optional<Place> place,
        Optional<UnplacedReason> reason,
        OptionalLong interpreter,
        Set<Long> joining) {
    private static final Comparator<PlanRow> BY_PAIR = Comparator.comparingLong(
                    (PlanRow row) -> row.pair().lowerId())
            .thenComparingLong(row -> row.pair().higherId());

    /** A wish for a meeting of two alone, for whom nobody interprets. */
    public PlanRow(Pair pair, int weight, Optional<Place> place, Optional<UnplacedReason> reason) {
        this(pair, weight, place, reason, OptionalLong.empty(), Set.of());
    }

    /** Everybody who is in the meeting: the two, then those who join. */
    public List<Long> people() {
        return pair.with(joining);
    }

    /**
     * All wishes of a plan, ordered by the ids of the two people.
     *
     * @param joining ids of those who join, by the ids of the wishes
     */
    static List<PlanRow> of(Plan plan, Map<Long, Set<Long>> joining) {
        return Stream.concat(
                        plan.placed().stream()
                                .map(meeting -> of(meeting, joining.getOrDefault(meeting.wishId(), Set.of()))),
                        plan.unplaced().stream().map(wish -> of(wish, joining.getOrDefault(wish.wishId(), Set.of()))))
                .sorted(BY_PAIR)
                .toList();
    }

    private static PlanRow of(PlacedMeeting meeting, Set<Long> joining) {
        return new PlanRow(
                Pair.of(meeting.firstId(), meeting.secondId()),
                meeting.weight(),
                Optional.of(new Place(meeting.slotId(), meeting.tableId())),
                Optional.empty(),
                meeting.interpreterId(),
                joining);
    }

    private static PlanRow of(UnplacedWish wish, Set<Long> joining) {
        return new PlanRow(
                Pair.of(wish.firstId(), wish.secondId()),
                wish.weight(),
                Optional.empty(),
                Optional.of(wish.reason()),
                OptionalLong.empty(),
                joining);
    }
}
