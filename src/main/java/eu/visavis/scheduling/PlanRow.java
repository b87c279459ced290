package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.Plan;
import eu.visavis.scheduling.solver.UnplacedReason;
import eu.visavis.scheduling.solver.UnplacedWish;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * One wish of a plan.
 *
 * @param weight what placing the wish is worth
 * @param place when and where, if it is placed
 * @param reason why it is not placed; empty for a wish without a place whose slot was removed from the event later
 * @param interpreter id of who interprets; empty for nobody
 */
public record PlanRow(
        Pair pair, int weight, Optional<Place> place, Optional<UnplacedReason> reason, OptionalLong interpreter) {
    private static final Comparator<PlanRow> BY_PAIR = Comparator.comparingLong(
                    (PlanRow row) -> row.pair().lowerId())
            .thenComparingLong(row -> row.pair().higherId());

    /** A wish for whose meeting nobody interprets. */
    public PlanRow(Pair pair, int weight, Optional<Place> place, Optional<UnplacedReason> reason) {
        this(pair, weight, place, reason, OptionalLong.empty());
    }

    /** All wishes of a plan, ordered by the ids of the two people. */
    static List<PlanRow> of(Plan plan) {
        return Stream.concat(
                        plan.placed().stream().map(PlanRow::of),
                        plan.unplaced().stream().map(PlanRow::of))
                .sorted(BY_PAIR)
                .toList();
    }

    private static PlanRow of(PlacedMeeting meeting) {
        return new PlanRow(
                Pair.of(meeting.firstId(), meeting.secondId()),
                meeting.weight(),
                Optional.of(new Place(meeting.slotId(), meeting.tableId())),
                Optional.empty(),
                meeting.interpreterId());
    }

    private static PlanRow of(UnplacedWish wish) {
        return new PlanRow(
                Pair.of(wish.firstId(), wish.secondId()), wish.weight(), Optional.empty(), Optional.of(wish.reason()));
    }
}
