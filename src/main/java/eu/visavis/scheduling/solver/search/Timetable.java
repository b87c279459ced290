package eu.visavis.scheduling.solver.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Who meets whom when, and what it costs; every change takes the same time however large the event is.
 *
 * <p>Nobody can be put into two meetings at once, and no meeting where it is not possible; that tables suffice and
 * limits are kept is up to who changes it.
 */
public final class Timetable {
    /** To call a published meeting off is as bad as to move so many. */
    public static final int LOST = 2;

    private final Facts facts;
    private final SlotGrid grid;
    private final int words;
    private final int positions;
    private final Prices prices;

    /** Where each wish is, -1 if unplaced. */
    private final int[] positionOf;

    /** Which meeting somebody has, plus one; 0 if none. One row of positions for each person. */
    private final int[] meetingAt;

    /** The positions in which each person has a meeting. */
    final long[] busy;

    final TableUse tables;

    private final int[] meetingsOf;
    private final int[] gapsOf;
    private final Interruptions interruptions;
    private final WishOrder order;
    private final IndexBag unplaced;
    private final IndexBag uneasy;
    private final TableLinks links;

    private final boolean countsInterruptions;
    private long unplacedWeight;
    private long mandatoryUnplaced;
    private long gaps;
    private long shortfall;
    private long moved;
    private long lost;
    private double cost;

    /**
     * Starts with nothing placed.
     *
     * @param allowedDifference how many interruptions one person may have more than another, negative for no limit
     */
    public Timetable(Facts facts, Prices prices, int allowedDifference) {
        this.facts = facts;
        this.prices = prices;
        this.countsInterruptions = prices.interruption() > 0 || allowedDifference >= 0;
        grid = facts.grid;
        words = facts.words;
        positions = facts.positions;
        positionOf = new int[facts.wishes];
        Arrays.fill(positionOf, -1);
        meetingAt = new int[facts.people * positions];
        busy = new long[facts.people * words];
        tables = new TableUse(facts.openTables, words, facts.wishes);
        meetingsOf = new int[facts.people];
        gapsOf = new int[facts.people];
        interruptions = new Interruptions(facts.people, positions, allowedDifference);
        order = new WishOrder(facts, positionOf);
        unplaced = new IndexBag(new int[facts.wishes]);
        uneasy = new IndexBag(new int[facts.people]);
        links = new TableLinks(facts.wishes);
        begin();
    }

    private void begin() {
        for (int person = 0; person < facts.people; person++) {
            shortfall += square(facts.target[person]);
        }
        for (int wish = 0; wish < facts.wishes; wish++) {
            unplacedWeight += facts.weight[wish];
            mandatoryUnplaced += facts.mandatory[wish] ? 1 : 0;
            lost += facts.home[wish] >= 0 ? 1 : 0;
            if (facts.isPossible(wish)) {
                unplaced.add(wish);
            }
        }
        cost = prices.weight() * unplacedWeight
                + prices.mandatory() * mandatoryUnplaced
                + prices.fairness() * shortfall
                + prices.moved() * LOST * lost;
    }

    private static long square(int missing) {
        return missing > 0 ? (long) missing * missing : 0;
    }

    /**
     * Places an unplaced wish.
     *
     * @throws IllegalStateException if somebody is not free
     */
    public void put(int wish, int position) {
        int first = facts.first[wish];
        int second = facts.second[wish];
        if (meetingAt[first * positions + position] != 0 || meetingAt[second * positions + position] != 0) {
            throw new IllegalStateException("Wish %d does not fit into position %d".formatted(wish, position));
        }
        positionOf[wish] = position;
        meetingAt[first * positions + position] = wish + 1;
        meetingAt[second * positions + position] = wish + 1;
        attend(first, position, 1);
        attend(second, position, 1);
        tie(2 * wish, first, position);
        tie(2 * wish + 1, second, position);
        unplaced.remove(wish);
        account(wish, position, 1);
        if (facts.atTable[wish]) {
            tables.take(wish, position);
        }
    }

    /** Takes a placed wish out. */
    public void take(int wish) {
        int first = facts.first[wish];
        int second = facts.second[wish];
        int position = positionOf[wish];
        positionOf[wish] = -1;
        untie(2 * wish, first, position);
        untie(2 * wish + 1, second, position);
        meetingAt[first * positions + position] = 0;
        meetingAt[second * positions + position] = 0;
        attend(first, position, -1);
        attend(second, position, -1);
        unplaced.add(wish);
        account(wish, position, -1);
        if (facts.atTable[wish]) {
            tables.giveBack(wish, position);
        }
    }

    private void account(int wish, int position, int by) {
        unplacedWeight -= by * facts.weight[wish];
        cost -= by * prices.weight() * facts.weight[wish];
        if (facts.mandatory[wish]) {
            mandatoryUnplaced -= by;
            cost -= by * prices.mandatory();
        }
        if (facts.home[wish] >= 0) {
            boolean elsewhere = facts.home[wish] != position;
            lost -= by;
            moved += elsewhere ? by : 0;
            cost += by * prices.moved() * ((elsewhere ? 1 : 0) - LOST);
        }
    }

    private void attend(int person, int position, int by) {
        int session = grid.sessionAt(position);
        int base = person * words;
        int gapsBefore = grid.gaps(session, busy, facts.available, base);
        int interruptionsBefore = !countsInterruptions ? 0 : grid.interruptions(session, busy, base);
        busy[base + (position >> 6)] ^= 1L << position;
        int moreGaps = grid.gaps(session, busy, facts.available, base) - gapsBefore;
        if (moreGaps != 0) {
            changeGaps(person, moreGaps);
        }
        if (countsInterruptions) {
            int more = grid.interruptions(session, busy, base) - interruptionsBefore;
            if (more != 0) {
                changeInterruptions(person, more);
            }
        }
        int missing = facts.target[person] - meetingsOf[person];
        meetingsOf[person] += by;
        long moreShortfall = square(missing - by) - square(missing);
        shortfall += moreShortfall;
        cost += prices.fairness() * moreShortfall;
    }

    private void changeGaps(int person, int by) {
        gapsOf[person] += by;
        gaps += by;
        cost += (prices.gap() + prices.guide()) * by;
        if (prices.gap() > 0) {
            noteUneasy(person, gapsOf[person] - by, gapsOf[person]);
        }
    }

    private void changeInterruptions(int person, int by) {
        cost -= prices.unevenness() * interruptions.unevenness();
        interruptions.change(person, by);
        cost += prices.interruption() * by + prices.unevenness() * interruptions.unevenness();
        if (prices.gap() == 0) {
            noteUneasy(person, interruptions.of(person) - by, interruptions.of(person));
        }
    }

    private void noteUneasy(int person, int before, int now) {
        if (before == 0 && now > 0) {
            uneasy.add(person);
        } else if (before > 0 && now == 0) {
            uneasy.remove(person);
        }
    }

    /** Puts a new meeting between its neighbours in the person's session. */
    private void tie(int end, int person, int position) {
        int before = endAt(person, grid.before(position, busy, person * words));
        int after = endAt(person, grid.after(position, busy, person * words));
        long change = before >= 0 && after >= 0 ? links.unlink(before, after) : 0;
        if (facts.atTable[end >> 1]) {
            change += before >= 0 ? links.link(before, end) : 0;
            change += after >= 0 ? links.link(end, after) : 0;
        }
        cost += prices.tableChange() * change;
    }

    /** Takes a meeting out from between its neighbours in the person's session. */
    private void untie(int end, int person, int position) {
        int before = endAt(person, grid.before(position, busy, person * words));
        int after = endAt(person, grid.after(position, busy, person * words));
        long change = 0;
        if (facts.atTable[end >> 1]) {
            change += before >= 0 ? links.unlink(before, end) : 0;
            change += after >= 0 ? links.unlink(end, after) : 0;
        }
        change += before >= 0 && after >= 0 ? links.link(before, after) : 0;
        cost += prices.tableChange() * change;
    }

    /** The person's end of the meeting at that position, -1 if there is none or it needs no table. */
    private int endAt(int person, int position) {
        if (position < 0) {
            return -1;
        }
        int wish = meetingAt[person * positions + position] - 1;
        if (!facts.atTable[wish]) {
            return -1;
        }
        return 2 * wish + (facts.first[wish] == person ? 0 : 1);
    }

    Facts facts() {
        return facts;
    }

    /** Where the wish is placed, -1 if it is not. */
    public int positionOf(int wish) {
        return positionOf[wish];
    }

    /** Copies where every wish is. */
    void copyTo(int[] target) {
        System.arraycopy(positionOf, 0, target, 0, positionOf.length);
    }

    boolean isPlaced(int wish) {
        return positionOf[wish] >= 0;
    }

    /** The wish that the person has a meeting for in that position, -1 if none. */
    int meetingAt(int person, int position) {
        return meetingAt[person * positions + position] - 1;
    }

    boolean isFree(int person, int position) {
        return meetingAt[person * positions + position] == 0;
    }

    boolean isAtLimit(int person) {
        return meetingsOf[person] >= facts.limit[person];
    }

    boolean hasTableFor(int wish, int position) {
        return !facts.atTable[wish] || tables.left(position) > 0;
    }

    /**
     * Whether the wish could be placed there as it stands.
     *
     * @return false also if the wish is placed there already
     */
    public boolean fits(int wish, int position) {
        return facts.isPossible(wish, position)
                && isFree(facts.first[wish], position)
                && isFree(facts.second[wish], position)
                && hasTableFor(wish, position)
                && !isAtLimit(facts.first[wish])
                && !isAtLimit(facts.second[wish]);
    }

    /** What waiting and interruptions of a person would cost more with a meeting in that free position. */
    double uneaseAdded(int person, int position) {
        int session = grid.sessionAt(position);
        int base = person * words;
        int gapsBefore = grid.gaps(session, busy, facts.available, base);
        int interruptionsBefore = grid.interruptions(session, busy, base);
        busy[base + (position >> 6)] ^= 1L << position;
        int moreGaps = grid.gaps(session, busy, facts.available, base) - gapsBefore;
        int moreInterruptions = grid.interruptions(session, busy, base) - interruptionsBefore;
        busy[base + (position >> 6)] ^= 1L << position;
        return prices.gap() * moreGaps + prices.interruption() * moreInterruptions;
    }

    /** Whether the unplaced wish would come in the right order in that position. */
    public boolean wouldBeInOrder(int wish, int position) {
        return order.countWrong(wish, position) == 0;
    }

    /** Whether the wish, where it is, comes after those that must be earlier and before those that must be later. */
    boolean isInOrder(int wish) {
        return order.countWrong(wish, positionOf[wish]) == 0;
    }

    /** A wish with which that placed one is in the wrong order, -1 if there is none. */
    int findWrongWith(int wish) {
        return order.findWrong(wish);
    }

    boolean hasUnplaced() {
        return !unplaced.isEmpty();
    }

    /** Any wish that is unplaced and could take place somewhere. */
    int drawUnplaced(SplittableRandom random) {
        return unplaced.draw(random);
    }

    boolean hasUneasy() {
        return !uneasy.isEmpty();
    }

    /** Anybody who waits between meetings or, where waiting costs nothing, whose day is interrupted. */
    int drawUneasy(SplittableRandom random) {
        return uneasy.draw(random);
    }

    public long unplacedWeight() {
        return unplacedWeight;
    }

    public long mandatoryUnplaced() {
        return mandatoryUnplaced;
    }

    public long gaps() {
        return gaps;
    }

    /** Sum over people of the square of the meetings they lack. */
    public long shortfall() {
        return shortfall;
    }

    /** The fewest changes of the table if each meeting can be followed at its table by one other, see {@link TableLinks}. */
    public long tableChanges() {
        return links.changes();
    }

    /** Counted only where interruptions have a price or their difference a limit. */
    public long interruptions() {
        return interruptions.total();
    }

    /** Interruptions of people beyond the allowed difference to who has fewest; counted as interruptions are. */
    public long unevenness() {
        return interruptions.unevenness();
    }

    /** Pairs of placed wishes in the wrong order; walks through all wishes. */
    public long outOfOrder() {
        return order.countPairs();
    }

    /** Placed meetings in another slot than they were published in. */
    public long moved() {
        return moved;
    }

    /** Published wishes that are not placed. */
    public long lost() {
        return lost;
    }

    double cost() {
        return cost;
    }

    /** How good the timetable is, level by level. */
    public Worth worth() {
        double soft = prices.gap() * gaps
                + prices.fairness() * shortfall
                + prices.tableChange() * links.changes()
                + prices.interruption() * interruptions.total()
                + prices.moved() * (moved + LOST * lost);
        return new Worth(mandatoryUnplaced + interruptions.unevenness(), unplacedWeight, soft);
    }
}
