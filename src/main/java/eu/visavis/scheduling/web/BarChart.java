package eu.visavis.scheduling.web;

import eu.visavis.scheduling.fairness.Fairness;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * How many people have how many meetings, as bars in the coordinates of a picture 620 wide and 290 high. A bar has two
 * parts: those who could have a meeting, filled, and above them those who could have none, as an outline.
 *
 * @param rows the scale of people
 */
public record BarChart(List<Chart.Tick> rows, List<Bar> bars) {
    private static final int LEFT = 56;
    private static final int RIGHT = 614;
    private static final int TOP = 34;
    private static final int BOTTOM = 236;
    private static final int WIDEST = 48;
    private static final int MOST_LABELS = 12;
    /** More bars than these leave no room on a phone for the number above each. */
    private static final int FEW = 9;

    /**
     * One bar.
     *
     * @param meetings what it stands for
     * @param people how many have so many meetings
     * @param others those of them who could have none
     * @param x its left border
     * @param top where the filled part begins
     * @param othersTop where the outline begins; as {@code top} if there is none
     * @param labelled whether the number of meetings is written below
     */
    public record Bar(
            int meetings, int people, int others, int x, int width, int top, int othersTop, boolean labelled) {
        /** The middle of its width. */
        public int middle() {
            return x + width / 2;
        }

        /** The height of the filled part. */
        public int height() {
            return BOTTOM - top;
        }

        /** The height of the outline. */
        public int othersHeight() {
            return top - othersTop;
        }
    }

    /**
     * Draws it.
     *
     * @param levels without a gap, from 0 meetings on
     */
    static BarChart of(SortedMap<Integer, Fairness.Level> levels) {
        int most = Math.max(
                1,
                levels.values().stream().mapToInt(Fairness.Level::people).max().orElse(1));
        int step = Chart.step(most);
        int range = (most + step - 1) / step * step;
        List<Chart.Tick> rows = new ArrayList<>();
        for (int people = 0; people <= range; people += step) {
            rows.add(new Chart.Tick(y(people, range), people));
        }
        int every = (levels.size() + MOST_LABELS - 1) / MOST_LABELS;
        double room = (double) (RIGHT - LEFT) / levels.size();
        int width = (int) Math.max(2, Math.min(WIDEST, room * 0.7));
        List<Bar> bars = new ArrayList<>();
        levels.forEach((meetings, level) -> bars.add(new Bar(
                meetings,
                level.people(),
                level.others(),
                LEFT + (int) (room * (meetings + 0.5)) - width / 2,
                width,
                y(level.possible(), range),
                y(level.people(), range),
                meetings % every == 0)));
        return new BarChart(rows, bars);
    }

    private static int y(int people, int range) {
        return BOTTOM - (BOTTOM - TOP) * people / range;
    }

    /** Whether there is room for the number above each bar on a phone, too. */
    public boolean isRoomy() {
        return bars.size() <= FEW;
    }

    /** Whether somebody could have no meeting. */
    public boolean hasOthers() {
        return bars.stream().anyMatch(bar -> bar.others() > 0);
    }

    /** The most meetings that somebody has. */
    public int most() {
        return bars.get(bars.size() - 1).meetings();
    }

    /** The fewest meetings that somebody has. */
    public int fewest() {
        return bars.stream()
                .filter(bar -> bar.people() > 0)
                .mapToInt(Bar::meetings)
                .findFirst()
                .orElse(0);
    }

    /** The number of meetings that most people have; of several the smallest. */
    public int mostOften() {
        return bars.stream()
                .reduce((one, other) -> other.people() > one.people() ? other : one)
                .map(Bar::meetings)
                .orElse(0);
    }
}
