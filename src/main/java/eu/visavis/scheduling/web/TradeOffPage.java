package eu.visavis.scheduling.web;

import eu.visavis.scheduling.ReleasePreview;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Schedules side by side that differ in how many published meetings may move.
 *
 * @param span the time that each is given
 * @param fixed before when nothing changes; "" if everything may
 * @param ahead how many searches must end before the next of these begins
 * @param rows those that move least first
 */
public record TradeOffPage(String event, String code, String span, String fixed, int ahead, List<Row> rows) {
    /**
     * One of the schedules.
     *
     * @param most how many published meetings may move; empty for any number
     * @param gain meetings placed beyond those of the first row, with its sign; "" if that says nothing
     * @param share weight of the placed wishes as a share of all
     * @param change what publishing it would change; empty as long as the run is not over
     * @param version the version that it became; "" for none
     */
    public record Row(
            String run,
            OptionalInt most,
            String state,
            String tag,
            boolean over,
            boolean hasPlan,
            int placed,
            String gain,
            double share,
            int gaps,
            Optional<ReleasePreview> change,
            String version) {}

    /** Whether nothing more comes. */
    public boolean isOver() {
        return rows.stream().allMatch(Row::over);
    }

    /** How many of the schedules are made. */
    public int done() {
        return (int) rows.stream().filter(Row::over).count();
    }
}
