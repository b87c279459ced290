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
    private final Facts facts;
    private final int positions;
    private final Prices prices;

    /** Where each wish is, -1 if unplaced. */
    private final int[] positionOf;

    /** Which meeting somebody has, plus one; 0 if none. One row of positions for each person. */
    private final int[] meetingAt;

    /** The positions in which each person has a meeting. */
    final long[] busy;

    /** One for each supply of the event. */
    final SupplyUse[] supplies;

    private final int[] meetingsOf;
    private final Calm calm;
    private final WishOrder order;
    private final DayRules days;
    private final Programme programme;
    private final Disturbance disturbance;
    /** Which wish of each choice is placed, plus one; 0 if none. */
    private final int[] chosen;

    private final IndexBag unplaced;
    private final TableChanges tableChanges;

    private long unplacedWeight;
    private long mandatoryUnplaced;
    private long shortfall;
    private long unwanted;
    private double cost;

    /**
     * Starts with nothing placed.
     *
     * @param allowedDifference how many interruptions one person may have more than another, negative for no limit
     */
    public Timetable(Facts facts, Prices prices, int allowedDifference) {
        this.facts = facts;
        this.prices = prices;
        positions = facts.positions;
        positionOf = new int[facts.wishes];
        Arrays.fill(positionOf, -1);
        meetingAt = new int[facts.people * positions];
        calm = new Calm(facts, prices, allowedDifference);
        busy = calm.busy;
        supplies = facts.frame.supplies().stream()
                .map(open -> new SupplyUse(open, facts.words, facts.wishes))
                .toArray(SupplyUse[]::new);
        meetingsOf = new int[facts.people];
        order = new WishOrder(facts, positionOf);
        days = new DayRules(facts, positionOf, busy, meetingAt);
        programme = new Programme(facts, prices);
        disturbance = new Disturbance(facts);
        chosen = new int[facts.choices];
        unplaced = new IndexBag(new int[facts.wishes]);
        tableChanges = new TableChanges(facts, busy, meetingAt);
        begin();
    }

    private void begin() {
        for (int person = 0; person < facts.people; person++) {
            shortfall += square(facts.target[person]);
        }
        for (int wish = 0; wish < facts.wishes; wish++) {
            if (facts.isFirstChoice[wish]) {
                unplacedWeight += facts.weight[wish];
                mandatoryUnplaced += facts.mandatory[wish] ? 1 : 0;
            }
            if (facts.isPossible(wish)) {
                unplaced.add(wish);
            }
        }
        cost = prices.weight() * unplacedWeight
                + prices.mandatory() * mandatoryUnplaced
                + prices.fairness() * shortfall
                + prices.moved() * disturbance.points()
                + prices.weight() * programme.points();
    }

    private static long square(int missing) {
        return missing > 0 ? (long) missing * missing : 0;
    }

    /**
     * Places an unplaced wish.
     *
     * @throws IllegalStateException if somebody is not free, or another wish of the same choice is placed
     */
    public void put(int wish, int position) {
        int[] everybody = facts.everybody[wish];
        boolean fits = isOpen(wish);
        for (int person : everybody) {
            fits &= isFree(person, position);
        }
        if (!fits) {
            throw new IllegalStateException("Wish %d does not fit into position %d".formatted(wish, position));
        }
        long lacking = programme.points();
        positionOf[wish] = position;
        for (int person : everybody) {
            meetingAt[person * positions + position] = wish + 1;
            attend(person, position, 1);
        }
        cost += prices.tableChange() * tableChanges.tie(wish, position);
        unplaced.remove(wish);
        account(wish, position, 1);
        for (int supply : facts.uses[wish]) {
            supplies[supply].take(wish, position);
        }
        cost += prices.weight() * (programme.points() - lacking);
    }

    /** Takes a placed wish out. */
    public void take(int wish) {
        int[] everybody = facts.everybody[wish];
        int position = positionOf[wish];
        long lacking = programme.points();
        positionOf[wish] = -1;
        cost += prices.tableChange() * tableChanges.untie(wish, position);
        for (int person : everybody) {
            meetingAt[person * positions + position] = 0;
            attend(person, position, -1);
        }
        unplaced.add(wish);
        account(wish, position, -1);
        for (int supply : facts.uses[wish]) {
            supplies[supply].giveBack(wish, position);
        }
        cost += prices.weight() * (programme.points() - lacking);
    }

    private void account(int wish, int position, int by) {
        if (facts.choice[wish] >= 0) {
            chosen[facts.choice[wish]] = by > 0 ? wish + 1 : 0;
        }
        programme.change(wish, by);
        unplacedWeight -= by * facts.weight[wish];
        cost -= by * prices.weight() * facts.weight[wish];
        if (facts.mandatory[wish]) {
            mandatoryUnplaced -= by;
            cost -= by * prices.mandatory();
        }
        cost += prices.moved() * disturbance.change(wish, position, by);
    }

    private void attend(int person, int position, int by) {
        cost += calm.change(person, position);
        int missing = facts.target[person] - meetingsOf[person];
        meetingsOf[person] += by;
        long moreShortfall = square(missing - by) - square(missing);
        shortfall += moreShortfall;
        cost += prices.fairness() * moreShortfall;
        if (facts.rules[person] != PersonRules.NONE) {
            programme.attend(person, meetingsOf[person] - by, by);
            if (facts.isUnwanted(person, position)) {
                unwanted += by;
                cost += prices.unwanted() * by;
            }
        }
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

    /** Whether everything that the meeting takes one of is left in that position. */
    boolean isServed(int wish, int position) {
        for (int supply : facts.uses[wish]) {
            if (supplies[supply].left(position) <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether no wish of the same choice is placed. */
    boolean isOpen(int wish) {
        return facts.choice[wish] < 0 || chosen[facts.choice[wish]] == 0;
    }

    /** The placed wish of the same choice, -1 if there is none. */
    int chosenInsteadOf(int wish) {
        return facts.choice[wish] < 0 ? -1 : chosen[facts.choice[wish]] - 1;
    }

    /**
     * Whether the wish could be placed there as it stands.
     *
     * @return false also if the wish is placed there already
     */
    public boolean fits(int wish, int position) {
        if (!facts.isPossible(wish, position) || !isServed(wish, position) || !isOpen(wish)) {
            return false;
        }
        for (int person : facts.everybody[wish]) {
            if (!isFree(person, position) || isAtLimit(person)) {
                return false;
            }
        }
        return days.wouldBeKept(wish, position);
    }

    /** Whether somebody in the meeting of the wish cannot have another one. */
    boolean isAtLimitOf(int wish) {
        for (int person : facts.everybody[wish]) {
            if (isAtLimit(person)) {
                return true;
            }
        }
        return false;
    }

    /** What a meeting in that free position would cost the person more in waiting, interruptions and unwanted time. */
    double uneaseAdded(int person, int position) {
        boolean unwantedThen = facts.rules[person] != PersonRules.NONE && facts.isUnwanted(person, position);
        return calm.added(person, position) + (unwantedThen ? prices.unwanted() : 0);
    }

    /** Whether the unplaced wish would come in the right order in that position. */
    public boolean wouldBeInOrder(int wish, int position) {
        return order.countWrong(wish, position) == 0;
    }

    /** Whether the wish, where it is, comes after those that must be earlier and before those that must be later. */
    boolean isInOrder(int wish) {
        return order.countWrong(wish, positionOf[wish]) == 0;
    }

    /** A wish with which that placed one is in the wrong order or too far away, -1 if there is none. */
    int findWrongWith(int wish) {
        int wrong = order.findWrong(wish);
        return wrong >= 0 ? wrong : days.findTooFar(wish);
    }

    boolean hasUnplaced() {
        return !unplaced.isEmpty();
    }

    /** Any wish that is unplaced and could take place somewhere. */
    int drawUnplaced(SplittableRandom random) {
        return unplaced.draw(random);
    }

    /** What people want of their days. */
    DayRules days() {
        return days;
    }

    /** How calm people's days are. */
    Calm calm() {
        return calm;
    }

    public long unplacedWeight() {
        return unplacedWeight;
    }

    public long mandatoryUnplaced() {
        return mandatoryUnplaced;
    }

    public long gaps() {
        return calm.gaps();
    }

    /** Sum over people of the square of the meetings they lack. */
    public long shortfall() {
        return shortfall;
    }

    /** The fewest changes of the table if each meeting can be followed at its table by one other, see {@link TableLinks}. */
    public long tableChanges() {
        return tableChanges.count();
    }

    /** Counted only where interruptions have a price or their difference a limit. */
    public long interruptions() {
        return calm.interruptions().total();
    }

    /** Interruptions of people beyond the allowed difference to who has fewest; counted as interruptions are. */
    public long unevenness() {
        return calm.interruptions().unevenness();
    }

    /** Pairs of placed wishes in the wrong order; walks through all wishes. */
    public long outOfOrder() {
        return order.countPairs();
    }

    /** Meetings in a row beyond what people want; walks through all people. */
    public long inRowBeyond() {
        return days.countInRowBeyond();
    }

    /** Rests that people do not have; walks through all people. */
    public long lackingRests() {
        return days.countLackingRests();
    }

    /** Pairs of meetings of somebody between which the way is too long; walks through all people. */
    public long tooFar() {
        return days.countTooFar();
    }

    /** Meetings that people lack to the least they should have. */
    public long tooFew() {
        return programme.tooFew();
    }

    /** Meetings that are missing to what the programme wants. */
    public long quotaMissing() {
        return programme.missing();
    }

    /** Meetings of people in positions in which they would rather have none. */
    public long unwanted() {
        return unwanted;
    }

    /** How far the timetable is from the published one. */
    public Disturbance disturbance() {
        return disturbance;
    }

    double cost() {
        return cost;
    }

    /** How good the timetable is, level by level. */
    public Worth worth() {
        double soft = prices.gap() * calm.gaps()
                + prices.fairness() * shortfall
                + prices.tableChange() * tableChanges.count()
                + prices.interruption() * calm.interruptions().total()
                + prices.moved() * disturbance.points()
                + prices.unwanted() * unwanted;
        return new Worth(
                mandatoryUnplaced + calm.interruptions().unevenness(), unplacedWeight + programme.points(), soft);
    }
}
