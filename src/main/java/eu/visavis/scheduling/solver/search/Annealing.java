package eu.visavis.scheduling.solver.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Improves a timetable by simulated annealing (S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, Optimization by Simulated
 * Annealing, Science 220, 1983) and remembers the best one it has seen.
 *
 * <p>Every change keeps availability, tables, limits and order, so that each timetable on the way could be used.
 */
public final class Annealing {
    /** Where a share of all meetings is wanted, one attempt in so many takes one out. */
    private static final int REMOVALS = 12;

    /** Where no more published meetings may move, one attempt in so many takes a move back for another. */
    private static final int TRADES = 4;

    private final Timetable table;
    private final Facts facts;
    private final SplittableRandom random;
    private final Trial trial;
    private final Cooling cooling;
    private final MoveMix mix;
    private final long mostMoved;
    private final long mostDisturbed;
    private final boolean[] firm;
    private final OrderRepair repair;
    private final Drafter insertion;
    private final Drafter easing;
    private final Drafter exchange = new SlotExchange();
    private final Drafter removal;
    private final Drafter trade;

    private final int[] best;
    private Worth bestWorth;
    /** Wishes that may be elsewhere now than in the best timetable. */
    private int[] changed = new int[256];

    private int changes;
    private final boolean[] isChanged;

    /**
     * Begins with the timetable as it is.
     *
     * @param worth how much each wish adds to the best relaxed schedule
     * @param gapsMatter whether waiting has a price; else interruptions are what a day is eased of
     * @param mostMoved how many meetings may be in another slot than published or, beyond those that are lost already,
     *     be called off
     * @param firm by the wish, whether it is taken out for nothing but a mandatory one; empty for none
     */
    public Annealing(
            Timetable table,
            double[] worth,
            boolean gapsMatter,
            MoveMix mix,
            Cooling cooling,
            int mostMoved,
            boolean[] firm,
            SplittableRandom random) {
        this.table = table;
        this.firm = firm;
        this.facts = table.facts();
        this.random = random;
        this.trial = new Trial(table, random);
        this.repair = new OrderRepair(facts);
        this.cooling = cooling;
        this.mix = mix;
        this.mostMoved = mostMoved;
        this.mostDisturbed = table.disturbance().lost() + mostMoved;
        WishInsertion inserting = new WishInsertion(facts, worth);
        this.insertion = inserting;
        this.easing = gapsMatter ? new GapClosing(facts, inserting) : new Joining(facts);
        this.removal = new Removal(inserting);
        this.trade = new MoveTrade(facts, inserting);
        this.best = new int[facts.wishes];
        this.isChanged = new boolean[facts.wishes];
        table.copyTo(best);
        this.bestWorth = table.worth();
    }

    /**
     * Tries changes one after the other.
     *
     * @param attempts how many
     * @param progress the share of the whole search that is over, 0 to 1
     */
    public void search(int attempts, double progress) {
        double temperature = cooling.temperature(progress);
        for (int i = 0; i < attempts; i++) {
            attempt(temperature);
        }
    }

    private void attempt(double temperature) {
        double costBefore = table.cost();
        long movedBefore = table.disturbance().moved();
        long disturbedBefore = movedBefore + table.disturbance().lost();
        long mandatoryBefore = table.mandatoryUnplaced();
        if (draw().draft(trial)
                && repair.putInOrder(trial)
                && sparesThePublished(movedBefore, disturbedBefore)
                && (table.mandatoryUnplaced() < mandatoryBefore || keepsTheFirm())) {
            double more = table.cost() - costBefore;
            if (more <= 0 || random.nextDouble() < Math.exp(-more / temperature)) {
                note();
                trial.keep();
                // Also after what costs more in sum: it may be better all the same, level by level.
                compare();
                return;
            }
        }
        trial.undo();
    }

    private boolean sparesThePublished(long movedBefore, long disturbedBefore) {
        long moved = table.disturbance().moved();
        return moved <= Math.max(mostMoved, movedBefore)
                && moved + table.disturbance().lost() <= Math.max(mostDisturbed, disturbedBefore);
    }

    private boolean keepsTheFirm() {
        for (int i = 0; i < trial.size() && firm.length > 0; i++) {
            int wish = trial.changed(i);
            if (firm[wish] && !table.isPlaced(wish) && trial.from(i) >= 0) {
                return false;
            }
        }
        return true;
    }

    private Drafter draw() {
        if (facts.wantsShares && random.nextInt(REMOVALS) == 0) {
            return removal;
        }
        if (mostMoved > 0 && table.disturbance().moved() >= mostMoved && random.nextInt(TRADES) == 0) {
            return trade;
        }
        int share = random.nextInt(100);
        if (share < mix.insertionPercent() && table.hasUnplaced()) {
            return insertion;
        }
        if (share < mix.insertionPercent() + mix.easingPercent() && table.calm().hasUneasy()) {
            return easing;
        }
        return exchange;
    }

    private void note() {
        for (int i = 0; i < trial.size(); i++) {
            int wish = trial.changed(i);
            if (!isChanged[wish]) {
                isChanged[wish] = true;
                if (changes == changed.length) {
                    changed = Arrays.copyOf(changed, 2 * changes);
                }
                changed[changes++] = wish;
            }
        }
    }

    private void compare() {
        Worth worth = table.worth();
        if (worth.isBetterThan(bestWorth)) {
            bestWorth = worth;
            for (int i = 0; i < changes; i++) {
                int wish = changed[i];
                isChanged[wish] = false;
                best[wish] = table.positionOf(wish);
            }
            changes = 0;
        }
    }

    /** Where each wish is in the best timetable so far, -1 if unplaced; to be read only, and only between searches. */
    public int[] best() {
        return best;
    }

    public Worth bestWorth() {
        return bestWorth;
    }
}
