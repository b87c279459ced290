package eu.visavis.scheduling.solver.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks a timetable everything it keeps for speed, and looks the same up position by position and wish by wish. */
public final class TimetableAudit {
    private static final int DRAWS = 60;
    private static final double ROUNDING = 1e-3;

    private final Timetable table;
    private final Facts facts;
    private final Prices prices;
    private final SplittableRandom random = new SplittableRandom(1);
    private final Trial trial;
    private final List<String> faults = new ArrayList<>();

    private TimetableAudit(Timetable table, Prices prices) {
        this.table = table;
        this.facts = table.facts();
        this.prices = prices;
        this.trial = new Trial(table, random);
    }

    /** What does not agree, in words. */
    public static List<String> faults(Timetable table, Prices prices) {
        TimetableAudit audit = new TimetableAudit(table, prices);
        audit.compareSums();
        for (int wish = 0; wish < audit.facts.wishes; wish++) {
            audit.comparePositions(wish);
        }
        audit.compareBags();
        return audit.faults;
    }

    private void expect(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            faults.add("%s: %s instead of %s".formatted(what, actual, expected));
        }
    }

    private void compareSums() {
        double soft = prices.gap() * table.gaps()
                + prices.fairness() * table.shortfall()
                + prices.tableChange() * table.tableChanges()
                + prices.interruption() * table.interruptions()
                + prices.moved() * (table.moved() + 2 * table.lost());
        double cost = soft
                + prices.weight() * table.unplacedWeight()
                + prices.mandatory() * table.mandatoryUnplaced()
                + prices.unevenness() * table.unevenness()
                + prices.guide() * table.gaps();
        expect("cost off", false, Math.abs(cost - table.cost()) > ROUNDING);
        expect("soft off", false, Math.abs(soft - table.worth().soft()) > ROUNDING);
        expect(
                "missing",
                table.mandatoryUnplaced() + table.unevenness(),
                table.worth().missing());
    }

    private Set<Integer> positions(IntPredicate condition) {
        return IntStream.range(0, facts.positions)
                .filter(condition)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void comparePositions(int wish) {
        int first = facts.first[wish];
        int second = facts.second[wish];
        int except = random.nextInt(facts.positions);
        Set<Integer> possible = positions(at -> facts.isPossible(wish, at));
        Set<Integer> free =
                positions(at -> possible.contains(at) && isFree(first, at) && isFree(second, at) && hasTable(wish, at));
        Set<Integer> freeOfFirst = positions(at -> possible.contains(at) && isFree(first, at));
        Set<Integer> others = new TreeSet<>(free);
        others.remove(except);
        compareDraws("free of " + wish, free, () -> trial.findFree(wish, -1));
        compareDraws("free elsewhere of " + wish, others, () -> trial.findFree(wish, except));
        compareDraws("free of one of " + wish, freeOfFirst, () -> trial.findFreeOf(first, wish));
        if (!possible.isEmpty()) {
            compareDraws("possible of " + wish, possible, () -> trial.drawPossible(wish));
        }
        for (int position : free) {
            compareUnease(first, position);
        }
    }

    /** All of few can be expected to be drawn, of many some; where there is none, the answer is -1. */
    private void compareDraws(String what, Set<Integer> expected, IntSupplier draw) {
        Set<Integer> drawn = IntStream.range(0, DRAWS)
                .map(i -> draw.getAsInt())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        if (expected.isEmpty()) {
            expect(what, Set.of(-1), drawn);
        } else if (expected.size() <= 4) {
            expect(what, expected, drawn);
        } else {
            expect(what + " beyond", true, expected.containsAll(drawn) && drawn.size() > 3);
        }
    }

    private boolean isFree(int person, int position) {
        return IntStream.of(facts.wishesOf[person]).noneMatch(wish -> table.positionOf(wish) == position);
    }

    private boolean hasTable(int wish, int position) {
        long used = IntStream.range(0, facts.wishes)
                .filter(other -> facts.atTable[other] && table.positionOf(other) == position)
                .count();
        expect("tables left", facts.openTables[position] - (int) used, table.tables.left(position));
        expect("table taken", used > 0, table.tables.isUsed(position));
        return !facts.atTable[wish] || used < facts.openTables[position];
    }

    private void compareUnease(int person, int position) {
        int base = person * facts.words;
        long[] busy = table.busy.clone();
        double before = unease(busy, base, position);
        busy[base + (position >> 6)] |= 1L << position;
        double more = unease(busy, base, position) - before;
        expect("unease off", false, Math.abs(more - table.uneaseAdded(person, position)) > ROUNDING);
    }

    private double unease(long[] busy, int base, int position) {
        int session = facts.grid.sessionAt(position);
        return prices.gap() * facts.grid.gaps(session, busy, facts.available, base)
                + prices.interruption() * facts.grid.interruptions(session, busy, base);
    }

    private void compareBags() {
        Set<Integer> unplaced = IntStream.range(0, facts.wishes)
                .filter(wish -> table.positionOf(wish) < 0 && facts.isPossible(wish))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        expect("unplaced", !unplaced.isEmpty(), table.hasUnplaced());
        Set<Integer> uneasy = IntStream.range(0, facts.people)
                .filter(this::isUneasy)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        expect("uneasy", !uneasy.isEmpty(), table.hasUneasy());
        for (int i = 0; i < DRAWS; i++) {
            expect("drawn as unplaced", true, unplaced.isEmpty() || unplaced.contains(table.drawUnplaced(random)));
            expect("drawn as uneasy", true, uneasy.isEmpty() || uneasy.contains(table.drawUneasy(random)));
        }
        for (int position = 0; position < facts.positions; position++) {
            if (table.tables.isUsed(position)) {
                expect("at table", position, table.positionOf(table.tables.draw(position, random)));
            }
        }
    }

    private boolean isUneasy(int person) {
        int base = person * facts.words;
        return IntStream.range(0, facts.grid.sessions())
                .anyMatch(session -> prices.gap() > 0
                        ? facts.grid.gaps(session, table.busy, facts.available, base) > 0
                        : facts.grid.interruptions(session, table.busy, base) > 0);
    }
}
