package eu.visavis.scheduling.web;

import eu.visavis.scheduling.PlanRuns;
import java.util.ArrayList;
import java.util.List;

/**
 * The line that rises: the share of the wishes' weight that is placed, over the time of a run, in the coordinates of a
 * picture 620 wide and 290 high. Shares are in thousandths. The number of meetings would not do: a plan gets better when
 * one heavy wish takes the place of two light ones.
 *
 * @param line the points of the line as SVG writes them; empty before the first plan
 * @param now the end of the line
 */
public record Chart(List<Tick> rows, List<Tick> columns, String line, Dot now) {
    private static final int LEFT = 56;
    private static final int RIGHT = 590;
    private static final int TOP = 20;
    private static final int BOTTOM = 250;
    private static final int MAX_POINTS = 200;
    private static final int MAX_ROWS = 5;
    private static final int WHOLE = 1000;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200};

    /** A line of the grid: where, and the value beside it. */
    public record Tick(int at, int value) {}

    /** A point with the value written at it. */
    public record Dot(int x, int y, int value) {
        /** Where the value is written: away from the axis. */
        public int textY() {
            return y > (TOP + BOTTOM) / 2 ? y - 16 : y + 28;
        }
    }

    private record Scale(long totalMillis, int bottom) {
        int x(long millis) {
            return LEFT + (int) ((RIGHT - LEFT) * Math.min(millis, totalMillis) / totalMillis);
        }

        int y(int share) {
            return BOTTOM - (BOTTOM - TOP) * (share - bottom) / (WHOLE - bottom);
        }
    }

    /**
     * Draws a run at a moment of it.
     *
     * @param wishedWeight the weight of all wishes
     * @param elapsedMillis up to which the line goes
     * @param seconds the time that the run was given
     */
    static Chart of(List<PlanRuns.Point> points, long wishedWeight, long elapsedMillis, int seconds) {
        List<Integer> shares = points.stream()
                .map(point -> wishedWeight == 0 ? WHOLE : (int) (WHOLE * point.placedWeight() / wishedWeight))
                .toList();
        int lowest = shares.isEmpty() ? 0 : Math.min(shares.get(0), WHOLE - MAX_ROWS);
        int step = step(WHOLE - lowest);
        Scale scale = new Scale(seconds * 1000L, Math.max(0, WHOLE - (WHOLE - lowest + step - 1) / step * step));
        List<Tick> rows = new ArrayList<>();
        for (int share = WHOLE; share >= scale.bottom(); share -= step) {
            rows.add(new Tick(scale.y(share), share));
        }
        List<Tick> columns = new ArrayList<>();
        int parts = parts(seconds);
        for (int i = 0; i <= parts; i++) {
            columns.add(new Tick(LEFT + (RIGHT - LEFT) * i / parts, seconds * i / parts));
        }
        int last = shares.isEmpty() ? scale.bottom() : shares.get(shares.size() - 1);
        Dot now = new Dot(scale.x(elapsedMillis), scale.y(last), last);
        return new Chart(rows, columns, line(points, shares, scale, now), now);
    }

    private static String line(List<PlanRuns.Point> points, List<Integer> shares, Scale scale, Dot now) {
        StringBuilder line = new StringBuilder();
        int every = points.size() / MAX_POINTS + 1;
        for (int i = 0; i < points.size(); i++) {
            if (i % every == 0 || i == points.size() - 1) {
                int x = scale.x(points.get(i).elapsedMillis());
                line.append(x).append(',').append(scale.y(shares.get(i))).append(' ');
            }
        }
        return points.isEmpty()
                ? ""
                : line.append(now.x()).append(',').append(now.y()).toString();
    }

    /** A round number that parts the range into a few rows. */
    private static int step(int range) {
        for (int step : STEPS) {
            if (range <= step * MAX_ROWS) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    /** Into how many parts the time falls without remainder. */
    private static int parts(int seconds) {
        return seconds % 4 == 0 ? 4 : seconds % 3 == 0 ? 3 : 5;
    }
}
