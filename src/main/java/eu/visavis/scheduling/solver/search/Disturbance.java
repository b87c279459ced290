package eu.visavis.scheduling.solver.search;

/** How far a timetable is from the published one. */
public final class Disturbance {
    /** A published meeting that is called off counts as often as so many that move. */
    public static final int LOST = 2;

    private final Facts facts;
    private long moved;
    private long lost;
    private long points;

    /** Nothing is placed, so all that is published is lost. */
    Disturbance(Facts facts) {
        this.facts = facts;
        for (int wish = 0; wish < facts.wishes; wish++) {
            if (facts.home[wish] >= 0) {
                lost++;
                points += LOST * facts.disturbance[wish];
            }
        }
    }

    /**
     * Notes that a wish is placed, or taken out if the number is -1.
     *
     * @return by how many points it becomes more
     */
    int change(int wish, int position, int by) {
        if (facts.home[wish] < 0) {
            return 0;
        }
        boolean elsewhere = facts.home[wish] != position;
        lost -= by;
        moved += elsewhere ? by : 0;
        int more = by * facts.disturbance[wish] * ((elsewhere ? 1 : 0) - LOST);
        points += more;
        return more;
    }

    /** Placed meetings in another slot than they were published in. */
    public long moved() {
        return moved;
    }

    /** Published wishes that are not placed. */
    public long lost() {
        return lost;
    }

    /** What counts of both: more if somebody has been told of the meeting, {@link #LOST} times if it is lost. */
    public long points() {
        return points;
    }
}
