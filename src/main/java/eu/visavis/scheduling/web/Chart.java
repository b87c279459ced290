package eu.visavis.scheduling.web;

import eu.visavis.scheduling.PlanRuns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Two lines over the time of a run, in the coordinates of a picture 620 wide and 290 high: the share of the wishes'
 * weight that is placed rises, the number of idle gaps falls. Shares are in thousandths, and their scale is on the left;
 * the scale of the gaps is on the right. The number of meetings would not do for the first line: a plan gets better when
 * one heavy wish takes the place of two light ones.
 *
 * @param line the points of the shares as SVG writes them; empty before the first plan
 * @param now the end of that line
 * @param gaps the line of the gaps; empty for a run whose gaps were not noted
 */
public record Chart(List<Tick> rows, List<Tick> columns, String line, Dot now, Optional<Gaps> gaps) {
    private static final int LEFT = 56;
    private static final int RIGHT = 570;
    private static final int TOP = 20;
    private static final int BOTTOM = 250;
    private static final int MAX_POINTS = 200;
    private static final int MAX_ROWS = 5;
    private static final int WHOLE = 1000;
    private static final int ABOVE = 16;
    private static final int BELOW = 28;
    /** Points at this distance or less leave no room between them for both values. */
    private static final int NEAR = 36;
    /** From one line of letters to the next. */
    private static final int LETTERS = 18;

    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000};

    /** A line of the grid: where, and the value beside it. */
    public record Tick(int at, int value) {}

    /**
     * A point with the value written at it.
     *
     * @param textY where the value is written
     */
    public record Dot(int x, int y, int value, int textY) {
        /** A point alone: its value is written away from the axis. */
        static Dot at(int x, int y, int value) {
            return new Dot(x, y, value, y > (TOP + BOTTOM) / 2 ? y - ABOVE : y + BELOW);
        }

        /** The same point beside another one: if they are near, no value is written between them. */
        Dot besides(Dot other) {
            if (Math.abs(y - other.y) > NEAR) {
                return this;
            }
            boolean upper = y < other.y || (y == other.y && value > other.value);
            int above = Math.min(y, other.y) - ABOVE;
            int below = Math.max(y, other.y) + BELOW;
            if (below > BOTTOM + ABOVE) { // there the seconds are written
                return new Dot(x, y, value, upper ? above - LETTERS : above);
            }
            return new Dot(x, y, value, upper ? above : below);
        }
    }

    /**
     * The second line.
     *
     * @param rows its scale
     * @param line its points as SVG writes them
     * @param now its end
     */
    public record Gaps(List<Tick> rows, String line, Dot now) {
        private Gaps besides(Dot other) {
            return new Gaps(rows, line, now.besides(other));
        }
    }

    private record Scale(long totalMillis, int bottom) {
        int x(long millis) {
            return LEFT + (int) ((RIGHT - LEFT) * Math.min(millis, totalMillis) / totalMillis);
        }

        int y(int share) {
            return Chart.y(share - bottom, WHOLE - bottom);
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
        Dot now = Dot.at(scale.x(elapsedMillis), scale.y(last), last);
        String line = line(points, shares.stream().map(scale::y).toList(), scale, now);
        Optional<Gaps> gaps = gaps(points, scale, now.x());
        return gaps.isEmpty()
                ? new Chart(rows, columns, line, now, gaps)
                : new Chart(
                        rows,
                        columns,
                        line,
                        now.besides(gaps.get().now()),
                        Optional.of(gaps.get().besides(now)));
    }

    private static Optional<Gaps> gaps(List<PlanRuns.Point> points, Scale scale, int nowX) {
        if (points.isEmpty() || points.stream().anyMatch(point -> point.idleGaps() == null)) {
            return Optional.empty();
        }
        List<Integer> gaps = points.stream().map(PlanRuns.Point::idleGaps).toList();
        int most = Math.max(MAX_ROWS, Collections.max(gaps));
        int step = step(most);
        int top = (most + step - 1) / step * step;
        List<Tick> rows = new ArrayList<>();
        for (int count = 0; count <= top; count += step) {
            rows.add(new Tick(y(count, top), count));
        }
        int last = gaps.get(gaps.size() - 1);
        Dot now = Dot.at(nowX, y(last, top), last);
        List<Integer> heights = gaps.stream().map(count -> y(count, top)).toList();
        return Optional.of(new Gaps(rows, line(points, heights, scale, now), now));
    }

    private static int y(int value, int range) {
        return BOTTOM - (BOTTOM - TOP) * value / range;
    }

    private static String line(List<PlanRuns.Point> points, List<Integer> heights, Scale scale, Dot now) {
        StringBuilder line = new StringBuilder();
        int every = points.size() / MAX_POINTS + 1;
        for (int i = 0; i < points.size(); i++) {
            if (i % every == 0 || i == points.size() - 1) {
                int x = scale.x(points.get(i).elapsedMillis());
                line.append(x).append(',').append(heights.get(i)).append(' ');
            }
        }
        return points.isEmpty()
                ? ""
                : line.append(now.x()).append(',').append(now.y()).toString();
    }

    /** A round number that parts the range into a few rows. */
    static int step(int range) {
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
