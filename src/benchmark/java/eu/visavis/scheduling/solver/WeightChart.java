package eu.visavis.scheduling.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line chart as SVG: the weight placed, as a share of the bound, over seconds, one line for each solver. */
final class WeightChart {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = 170;
    private static final int TOP = 50;
    private static final int BOTTOM = 60;
    private static final double FIRST_SECOND = 0.01;

    /** Colours that can be told apart without seeing red and green, after M. Okabe and K. Ito. */
    private static final List<String> COLOURS =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000");

    private final String title;
    private final String note;
    private final double seconds;
    private final double lowest;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String name, List<WeightTrace.Point> points, double bound) {}

    /**
     * Begins a chart.
     *
     * @param note when and where it was measured
     * @param lowest the share of the bound at the foot of the chart, below 1
     */
    WeightChart(String title, String note, double seconds, double lowest) {
        this.title = title;
        this.note = note;
        this.seconds = seconds;
        this.lowest = lowest;
    }

    void add(String name, WeightTrace trace, double bound) {
        lines.add(new Line(name, trace.points(), bound));
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(text(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\" role=\"img\" aria-label=\"%s\">%n",
                WIDTH, HEIGHT, title));
        svg.append(text("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n", WIDTH, HEIGHT));
        svg.append(text("<text x=\"%d\" y=\"22\" font-size=\"16\">%s</text>%n", LEFT, title));
        svg.append(text("<text x=\"%d\" y=\"%d\" fill=\"#555\">%s</text>%n", LEFT, HEIGHT - 8, note));
        for (int step = 0; step <= 5; step++) {
            double share = lowest + (1 - lowest) * step / 5;
            svg.append(text(
                    "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f %%</text>%n",
                    LEFT, y(share), WIDTH - RIGHT, LEFT - 6, y(share) + 4, 100 * share));
        }
        for (double second = FIRST_SECOND; second <= seconds * 1.001; second *= 10) {
            svg.append(text(
                    "<path d=\"M%.1f %dV%d\" stroke=\"#ddd\"/><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s s</text>%n",
                    x(second), TOP, HEIGHT - BOTTOM, x(second), HEIGHT - BOTTOM + 18, plain(second)));
        }
        for (int i = 0; i < lines.size(); i++) {
            svg.append(line(lines.get(i), COLOURS.get(i % COLOURS.size()), i));
        }
        return svg.append("</svg>\n").toString();
    }

    private String line(Line line, String colour, int place) {
        StringBuilder path = new StringBuilder();
        for (WeightTrace.Point point : line.points()) {
            double share = point.weight() / line.bound();
            if (share < lowest) {
                continue;
            }
            path.append(
                    path.length() == 0
                            ? text("M%.1f %.1f", x(point.seconds()), y(share))
                            : text("H%.1fV%.1f", x(point.seconds()), y(share)));
        }
        int row = TOP + 10 + 22 * place;
        String key = text(
                "<path d=\"M%d %dh20\" stroke=\"%s\" stroke-width=\"3\"/><text x=\"%d\" y=\"%d\">%s%s</text>%n",
                WIDTH - RIGHT + 12,
                row,
                colour,
                WIDTH - RIGHT + 38,
                row + 4,
                line.name(),
                line.points().isEmpty() ? ": none" : path.length() == 0 ? ": below" : "");
        return path.length() == 0
                ? key
                : key
                        + text(
                                "<path d=\"%sH%d\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                                path, WIDTH - RIGHT, colour);
    }

    /** Seconds stand by their logarithm, since the first tenth of a second matters as much as the last ten. */
    private double x(double second) {
        double share = Math.log(Math.max(second, FIRST_SECOND) / FIRST_SECOND) / Math.log(seconds / FIRST_SECOND);
        return LEFT + Math.min(1, share) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double share) {
        return HEIGHT - BOTTOM - Math.max(0, (share - lowest) / (1 - lowest)) * (HEIGHT - TOP - BOTTOM);
    }

    private static String plain(double second) {
        return second < 1 ? text("%.2f", second).replaceAll("0$", "") : text("%.0f", second);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
