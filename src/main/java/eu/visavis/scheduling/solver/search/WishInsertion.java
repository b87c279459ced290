package eu.visavis.scheduling.solver.search;

import java.util.SplittableRandom;

/**
 * Places an unplaced wish. Meetings in the way go to a free slot, change slots with others along a chain, or are removed;
 * whom a removal leaves free gets another wish placed there where possible.
 */
final class WishInsertion implements Drafter {
    /** One wish in so many whose place would cost more than it brings is tried all the same. */
    private static final int HOPELESS = 10;

    /** So many meetings are taken out at most for one that somebody's day would not bear beside them. */
    private static final int DISTURBING = 4;

    private final Facts facts;
    private final double[] worth;

    /**
     * Prepares insertions.
     *
     * @param worth how much each wish would add to the best relaxed schedule; those below -1 are rarely tried
     */
    WishInsertion(Facts facts, double[] worth) {
        this.facts = facts;
        this.worth = worth;
    }

    @Override
    public boolean draft(Trial trial) {
        Timetable table = trial.table();
        if (!table.hasUnplaced()) {
            return false;
        }
        SplittableRandom random = trial.random();
        int wish = table.drawUnplaced(random);
        if (worth[wish] < -1.001 && random.nextInt(HOPELESS) > 0) {
            return false;
        }
        if (!table.isOpen(wish)) {
            trial.remove(table.chosenInsteadOf(wish));
        }
        for (int person : facts.everybody[wish]) {
            if (!keepLimit(trial, wish, person)) {
                return false;
            }
        }
        int free = trial.findFree(wish, -1);
        if (free >= 0) {
            trial.move(wish, free);
            refillRemoved(trial);
            return true;
        }
        int before = trial.size();
        if (random.nextInt(4) == 0 && exchangeIn(trial, wish)) {
            return true;
        }
        return trial.size() == before && forceIn(trial, wish);
    }

    /** Removes a meeting of somebody who could not have another. */
    private boolean keepLimit(Trial trial, int wish, int person) {
        if (!trial.table().isAtLimit(person)) {
            return true;
        }
        boolean anything = facts.mandatory[wish] && trial.random().nextInt(4) == 0;
        int[] wishes = facts.wishesOf[person];
        int start = trial.random().nextInt(wishes.length);
        for (int i = 0; i < wishes.length; i++) {
            int other = wishes[(start + i) % wishes.length];
            if (trial.table().isPlaced(other) && (anything || !facts.mandatory[other])) {
                trial.remove(other);
                return true;
            }
        }
        return false;
    }

    /** Frees a slot of one person for the second along a chain, as in edge colouring. */
    private boolean exchangeIn(Trial trial, int wish) {
        Timetable table = trial.table();
        int first = facts.first[wish];
        int second = facts.second[wish];
        int position = trial.findFreeOf(first, wish);
        int other = trial.findFreeOf(second, wish);
        if (position < 0 || other < 0) {
            return false;
        }
        int inTheWay = table.meetingAt(second, position);
        if (inTheWay < 0 || !trial.exchange(inTheWay, other)) {
            return false;
        }
        if (table.fits(wish, position)) {
            trial.move(wish, position);
            return true;
        }
        return false;
    }

    private boolean forceIn(Trial trial, int wish) {
        Timetable table = trial.table();
        int position = trial.drawPossible(wish);
        for (int person : facts.everybody[wish]) {
            if (!clear(trial, wish, person, position)) {
                return false;
            }
        }
        for (int supply : facts.uses[wish]) {
            if (table.supplies[supply].left(position) <= 0 && !free(trial, wish, supply, position)) {
                return false;
            }
        }
        spareDays(trial, wish, position);
        if (!table.fits(wish, position)) {
            return false;
        }
        trial.move(wish, position);
        refillRemoved(trial);
        return true;
    }

    /** Takes meetings out beside which somebody would not have the day they want. */
    private void spareDays(Trial trial, int wish, int position) {
        for (int attempt = 0; facts.limitsDays && attempt < DISTURBING; attempt++) {
            boolean later = trial.random().nextBoolean();
            int disturbing = trial.table().days().findInTheWay(wish, position, later);
            if (disturbing < 0 || facts.mandatory[disturbing] && !facts.mandatory[wish]) {
                return;
            }
            trial.remove(disturbing);
        }
    }

    /** Gets whatever a person has in that position out of the way of a wish. */
    boolean clear(Trial trial, int wish, int person, int position) {
        int inTheWay = trial.table().meetingAt(person, position);
        if (inTheWay < 0) {
            return true;
        }
        int free = trial.findFree(inTheWay, position);
        if (free >= 0) {
            trial.move(inTheWay, free);
            return true;
        }
        SplittableRandom random = trial.random();
        boolean removable =
                facts.mandatory[inTheWay] ? facts.mandatory[wish] && random.nextInt(4) == 0 : random.nextInt(2) == 0;
        if (removable) {
            trial.remove(inTheWay);
            return true;
        }
        int other = trial.drawPossible(inTheWay);
        return other != position
                && trial.exchange(inTheWay, other)
                && trial.table().isFree(person, position);
    }

    /**
     * Gets one meeting that takes something of a supply out of a position where nothing of it is left: to another one or, if
     * it is not worth more, altogether.
     */
    private boolean free(Trial trial, int wish, int supply, int position) {
        SupplyUse use = trial.table().supplies[supply];
        for (int attempt = 0; attempt < 5 && use.isUsed(position); attempt++) {
            int served = use.draw(position, trial.random());
            int free = trial.findFree(served, position);
            if (free >= 0) {
                trial.move(served, free);
                return true;
            }
            if (attempt >= 3 && mayGo(served, wish)) {
                trial.remove(served);
                return true;
            }
        }
        return false;
    }

    private boolean mayGo(int served, int wish) {
        return !facts.mandatory[served] && (facts.mandatory[wish] || facts.weight[served] <= facts.weight[wish]);
    }

    /** Gives those whom a removal left free another meeting in its place. */
    void refillRemoved(Trial trial) {
        int changes = trial.size();
        for (int i = 0; i < changes; i++) {
            int removed = trial.changed(i);
            if (!trial.table().isPlaced(removed) && trial.from(i) >= 0) {
                for (int person : facts.everybody[removed]) {
                    refill(trial, removed, person, trial.from(i));
                }
            }
        }
    }

    private void refill(Trial trial, int removed, int person, int position) {
        Timetable table = trial.table();
        if (!table.isFree(person, position) || table.isAtLimit(person) || !facts.isAvailable(person, position)) {
            return;
        }
        int[] wishes = facts.wishesOf[person];
        int next = trial.random().nextInt(wishes.length);
        for (int i = 0; i < wishes.length; i++) {
            int wish = wishes[next];
            next = next + 1 == wishes.length ? 0 : next + 1;
            if (wish != removed
                    && !table.isPlaced(wish)
                    && table.fits(wish, position)
                    && table.wouldBeInOrder(wish, position)) {
                trial.move(wish, position);
                return;
            }
        }
    }
}
