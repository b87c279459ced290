package eu.visavis.scheduling.web;

import eu.visavis.scheduling.PlanRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The line that rises: placed meetings over the time of a run, in the coordinates of a picture 620 wide and 280 high.
 *
 * @param line the points of the line as SVG writes them; empty before the first plan
 * @param now the end of the line
 * @param boundY where the dotted line of all wishes runs
 */
public record Chart(List<Tick> rows, List<Tick> columns, String line, Dot now, int boundY, int wished) {
    private static final int LEFT = 50;
    private static final int RIGHT = 590;
    private static final int TOP = 40;
    private static final int BOTTOM = 250;
    private static final int MAX_POINTS = 200;
    private static final int ROWS = 4;

    /** A line of the grid: where, and the value beside it. */
    public record Tick(int at, int value) {}

    /** A point with the value written at it. */
    public record Dot(int x, int y, int value) {}

    /** Draws a run that lasts so many seconds, at a moment of it. */
    static Chart of(List<PlanRuns.Point> points, int wished, long elapsedMillis, int seconds) {
        long totalMillis = Math.max(1, Math.max(seconds * 1000L, elapsedMillis));
        int lowest = points.isEmpty() ? 0 : points.get(0).placed();
        int step = step(Math.max(1, wished - lowest));
        int bottom = lowest / step * step;
        int top = Math.max(wished, bottom + step);
        List<Tick> rows = new ArrayList<>();
        for (int value = bottom; value <= top; value += step) {
            rows.add(new Tick(y(value, bottom, top), value));
        }
        List<Tick> columns = new ArrayList<>();
        for (int i = 0; i <= ROWS; i++) {
            columns.add(new Tick(LEFT + (RIGHT - LEFT) * i / ROWS, (int) (totalMillis * i / ROWS / 1000)));
        }
        int last = points.isEmpty() ? bottom : points.get(points.size() - 1).placed();
        Dot now = new Dot(x(elapsedMillis, totalMillis), y(last, bottom, top), last);
        return new Chart(
                rows, columns, line(points, totalMillis, bottom, top, now), now, y(wished, bottom, top), wished);
    }

    private static String line(List<PlanRuns.Point> points, long totalMillis, int bottom, int top, Dot now) {
        StringBuilder line = new StringBuilder();
        int every = points.size() / MAX_POINTS + 1;
        for (int i = 0; i < points.size(); i++) {
            if (i % every == 0 || i == points.size() - 1) {
                PlanRuns.Point point = points.get(i);
                line.append(String.format(
                        Locale.ROOT, "%d,%d ", x(point.elapsedMillis(), totalMillis), y(point.placed(), bottom, top)));
            }
        }
        return points.isEmpty()
                ? ""
                : line.append(now.x()).append(',').append(now.y()).toString();
    }

    /** A round number that parts the range into two to six rows. */
    private static int step(int range) {
        int step = 1;
        int[] factors = {2, 5, 10};
        for (int decade = 1; ; decade *= 10) {
            for (int factor : factors) {
                if (range / step <= ROWS + 1) {
                    return step;
                }
                step = decade * factor;
            }
        }
    }

    private static int x(long millis, long totalMillis) {
        return LEFT + (int) ((RIGHT - LEFT) * Math.min(millis, totalMillis) / totalMillis);
    }

    private static int y(int value, int bottom, int top) {
        return BOTTOM - (BOTTOM - TOP) * (value - bottom) / (top - bottom);
    }
}
