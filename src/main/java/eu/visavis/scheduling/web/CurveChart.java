package eu.visavis.scheduling.web;

import eu.visavis.scheduling.solver.whatif.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Meetings over the number of something, in the coordinates of a picture 620 wide and 290 high: a line through the medians,
 * a band from the least to the most, and the present marked.
 *
 * @param kind what the numbers are of
 * @param rows the scale of meetings, from 0 on
 * @param line the points of the medians as SVG writes them
 * @param band the corners of the band; empty if no point has a range
 * @param points in rising order; one is the present
 */
public record CurveChart(String kind, List<Chart.Tick> rows, String line, String band, List<Point> points) {
    private static final int LEFT = 62;
    private static final int RIGHT = 596;
    private static final int TOP = 34;
    private static final int BOTTOM = 236;
    /** Numbers below points that are nearer to each other would touch on a phone. */
    private static final int NEAR = 46;

    /**
     * One number of the curve.
     *
     * @param number how many there are
     * @param meetings how many meetings that gives
     * @param bound what no schedule can pass
     * @param labelled whether the number is written below
     * @param now whether it is the present one
     */
    public record Point(int number, Range meetings, int bound, int x, int y, boolean labelled, boolean now) {
        private Point withLabel() {
            return new Point(number, meetings, bound, x, y, true, now);
        }
    }

    /** What is known of a number. */
    record Known(Range meetings, int bound) {}

    /**
     * Draws it.
     *
     * @param known by number, at least one
     * @param present one of the numbers
     */
    static CurveChart of(String kind, SortedMap<Integer, Known> known, int present) {
        int most = Math.max(
                1,
                known.values().stream()
                        .mapToInt(point -> point.meetings().most())
                        .max()
                        .orElse(1));
        int step = Chart.step(most);
        int range = (most + step - 1) / step * step;
        List<Chart.Tick> rows = new ArrayList<>();
        for (int meetings = 0; meetings <= range; meetings += step) {
            rows.add(new Chart.Tick(y(meetings, range), meetings));
        }
        List<Point> points = known.entrySet().stream()
                .map(entry -> new Point(
                        entry.getKey(),
                        entry.getValue().meetings(),
                        entry.getValue().bound(),
                        x(entry.getKey(), known.firstKey(), known.lastKey()),
                        y(entry.getValue().meetings().middle(), range),
                        false,
                        entry.getKey() == present))
                .toList();
        return new CurveChart(kind, rows, line(points), band(points, range), labelled(points));
    }

    private static int x(int number, int first, int last) {
        return first == last ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * (number - first) / (last - first);
    }

    private static int y(int meetings, int range) {
        return BOTTOM - (BOTTOM - TOP) * meetings / range;
    }

    private static String line(List<Point> points) {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    private static String band(List<Point> points, int range) {
        if (points.stream().allMatch(point -> point.meetings().isSure())) {
            return "";
        }
        StringBuilder corners = new StringBuilder();
        points.forEach(point -> corners.append(point.x())
                .append(',')
                .append(y(point.meetings().most(), range))
                .append(' '));
        for (int i = points.size() - 1; i >= 0; i--) {
            Point point = points.get(i);
            corners.append(point.x())
                    .append(',')
                    .append(y(point.meetings().least(), range))
                    .append(' ');
        }
        return corners.toString().strip();
    }

    /** The present number is written first, then each that has room. */
    private static List<Point> labelled(List<Point> points) {
        List<Point> labelled = new ArrayList<>();
        points.stream().sorted(Comparator.comparing(Point::now).reversed()).forEach(point -> {
            boolean room = labelled.stream()
                    .filter(Point::labelled)
                    .allMatch(other -> Math.abs(other.x() - point.x()) >= NEAR);
            labelled.add(room ? point.withLabel() : point);
        });
        return labelled.stream().sorted(Comparator.comparingInt(Point::number)).toList();
    }

    /** The present one. */
    public Point now() {
        return points.stream().filter(Point::now).findFirst().orElseThrow();
    }

    /** The lowest number. */
    public Point first() {
        return points.get(0);
    }

    /** The highest number. */
    public Point last() {
        return points.get(points.size() - 1);
    }
}
