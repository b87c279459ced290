package eu.visavis.scheduling.solver.search;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Makes the changes of the search on a timetable, but keeps or undoes them by chance instead of by cost. */
public final class RandomMoves {
    private final Timetable table;
    private final SplittableRandom random;
    private final Trial trial;
    private final List<Drafter> drafters;
    private final OrderRepair repair;

    /**
     * Begins with the timetable as it is.
     *
     * @param gapsMatter whether waiting has a price, as for {@link Annealing}
     */
    public RandomMoves(Timetable table, boolean gapsMatter, long seed) {
        this.table = table;
        random = new SplittableRandom(seed);
        trial = new Trial(table, random);
        Facts facts = table.facts();
        double[] worth = new double[facts.wishes];
        Arrays.setAll(worth, wish -> random.nextInt(-3, 4));
        WishInsertion insertion = new WishInsertion(facts, worth);
        drafters = List.of(
                insertion, gapsMatter ? new GapClosing(facts, insertion) : new Joining(facts), new SlotExchange());
        repair = new OrderRepair(facts);
    }

    /**
     * Tries one change.
     *
     * @return what an undone change did not take back, in words; empty if nothing, or if it was kept
     */
    public String change() {
        State before = State.of(table);
        int kind = random.nextInt(3);
        if (kind == 0 && !table.hasUnplaced() || kind == 1 && !table.calm().hasUneasy()) {
            return "";
        }
        boolean drafted = drafters.get(kind).draft(trial);
        boolean ordered = drafted && random.nextBoolean() && repair.putInOrder(trial);
        if (drafted && (ordered || random.nextInt(3) > 0)) {
            trial.keep();
            return "";
        }
        trial.undo();
        State after = State.of(table);
        return after.equals(before) ? "" : "undone from " + before + " to " + after;
    }

    /** Everything that a timetable counts; costs are rounded since they are sums of fractions. */
    private record State(
            List<Integer> positions,
            long unplacedWeight,
            long mandatoryUnplaced,
            long gaps,
            long shortfall,
            long tableChanges,
            long interruptions,
            long unevenness,
            long outOfOrder,
            long moved,
            long lost,
            long tooFew,
            long quotaMissing,
            long unwanted,
            long brokenDays,
            long cost) {
        static State of(Timetable table) {
            int[] positions = new int[table.facts().wishes];
            table.copyTo(positions);
            return new State(
                    Arrays.stream(positions).boxed().toList(),
                    table.unplacedWeight(),
                    table.mandatoryUnplaced(),
                    table.gaps(),
                    table.shortfall(),
                    table.tableChanges(),
                    table.interruptions(),
                    table.unevenness(),
                    table.outOfOrder(),
                    table.disturbance().moved(),
                    table.disturbance().lost(),
                    table.tooFew(),
                    table.quotaMissing(),
                    table.unwanted(),
                    table.inRowBeyond() + table.lackingRests() + table.tooFar(),
                    Math.round(1000 * table.cost()));
        }
    }
}
