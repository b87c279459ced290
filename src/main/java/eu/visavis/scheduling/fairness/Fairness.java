package eu.visavis.scheduling.fairness;

import eu.visavis.scheduling.PlanRow;
import eu.visavis.scheduling.solver.UnplacedReason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the meetings of a plan are shared out.
 *
 * @param shares what each person has, in the order of ids
 */
public record Fairness(List<PersonShare> shares) {
    public Fairness {
        shares = List.copyOf(shares);
    }

    /**
     * How many people have a number of meetings.
     *
     * @param possible those who could have one
     * @param others those who could have none: nobody is wished who is there at the same time
     */
    public record Level(int possible, int others) {
        /** All of them. */
        public int people() {
            return possible + others;
        }

        private Level plus(PersonShare share) {
            return share.possible() ? new Level(possible + 1, others) : new Level(possible, others + 1);
        }
    }

    /**
     * Counts the wishes of a plan for everybody who is to be in their meetings.
     *
     * @param everybody ids of those who are to be counted even if no wish concerns them
     */
    public static Fairness of(Collection<Long> everybody, List<PlanRow> rows) {
        Map<Long, PersonShare> shares = new TreeMap<>();
        everybody.forEach(id -> shares.put(id, PersonShare.none(id)));
        for (PlanRow row : rows) {
            boolean placed = row.place().isPresent();
            boolean together = row.reason().orElse(null) != UnplacedReason.NO_COMMON_TIME;
            for (long id : row.people()) {
                shares.merge(
                        id,
                        PersonShare.none(id).plus(placed, together),
                        (before, one) -> before.plus(placed, together));
            }
        }
        return new Fairness(List.copyOf(shares.values()));
    }

    /** Those who could have a meeting. */
    public List<PersonShare> possible() {
        return shares.stream().filter(PersonShare::possible).toList();
    }

    /** How many people have 0, 1, 2 … meetings, without a gap up to the most that somebody has. */
    public SortedMap<Integer, Level> levels() {
        SortedMap<Integer, Level> levels = new TreeMap<>();
        int most = shares.stream().mapToInt(PersonShare::meetings).max().orElse(0);
        for (int meetings = 0; meetings <= most; meetings++) {
            levels.put(meetings, new Level(0, 0));
        }
        shares.forEach(share -> levels.computeIfPresent(share.meetings(), (meetings, level) -> level.plus(share)));
        return levels;
    }

    /** The Gini coefficient of the numbers of meetings of those who could have one. */
    public double giniOfMeetings() {
        return Gini.of(possible().stream().map(PersonShare::meetings).toList());
    }

    /** The Gini coefficient of the shares of wishes that came true, of those who could have a meeting. */
    public double giniOfMet() {
        return Gini.of(possible().stream().map(PersonShare::met).toList());
    }

    /** Meetings for each of those who could have one; 0 if nobody could. */
    public double meanMeetings() {
        return possible().stream().mapToInt(PersonShare::meetings).average().orElse(0);
    }

    /** How many could have a meeting and have none. */
    public int without() {
        return (int) possible().stream().filter(share -> share.meetings() == 0).count();
    }

    /** The fewest meetings of those who could have one; 0 if nobody could. */
    public int fewest() {
        return possible().stream().mapToInt(PersonShare::meetings).min().orElse(0);
    }

    /** The share of all wishes that came true; 0 if there are none. */
    public double met() {
        int wishes = shares.stream().mapToInt(PersonShare::wishes).sum();
        int meetings = shares.stream().mapToInt(PersonShare::meetings).sum();
        return wishes == 0 ? 0 : (double) meetings / wishes;
    }
}
