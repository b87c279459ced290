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
                + prices.moved() * disturbance()
                + prices.unwanted() * table.unwanted();
        long points = prices.tooFew() * table.tooFew() + prices.quota() * table.quotaMissing();
        double cost = soft
                + prices.weight() * (table.unplacedWeight() + points)
                + prices.mandatory() * table.mandatoryUnplaced()
                + prices.unevenness() * table.unevenness()
                + prices.guide() * table.gaps();
        expect("cost off", false, Math.abs(cost - table.cost()) > ROUNDING);
        expect("soft off", false, Math.abs(soft - table.worth().soft()) > ROUNDING);
        expect("weight", table.unplacedWeight() + points, table.worth().unplacedWeight());
        expect(
                "missing",
                table.mandatoryUnplaced() + table.unevenness(),
                table.worth().missing());
    }

    private long disturbance() {
        return IntStream.range(0, facts.wishes)
                .filter(wish -> facts.home[wish] >= 0 && facts.home[wish] != table.positionOf(wish))
                .mapToLong(wish -> (long) facts.disturbance[wish] * (table.isPlaced(wish) ? 1 : 2))
                .sum();
    }

    private Set<Integer> positions(IntPredicate condition) {
        return IntStream.range(0, facts.positions)
                .filter(condition)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void comparePositions(int wish) {
        if (table.chosenInsteadOf(wish) >= 0 && table.chosenInsteadOf(wish) != wish) {
            return;
        }
        int first = facts.first[wish];
        int except = random.nextInt(facts.positions);
        Set<Integer> possible = positions(at -> facts.isPossible(wish, at));
        Set<Integer> free = positions(at -> possible.contains(at)
                && IntStream.of(facts.everybody[wish]).allMatch(person -> isFree(person, at))
                && isServed(wish, at)
                && keepsDays(wish, at));
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

    /** Puts the wish there for a moment and counts. */
    private boolean keepsDays(int wish, int position) {
        int now = table.positionOf(wish);
        if (now >= 0) {
            table.take(wish);
        }
        table.put(wish, position);
        boolean keeps = table.days().areKept(wish);
        table.take(wish);
        if (now >= 0) {
            table.put(wish, now);
        }
        return keeps;
    }

    private boolean isServed(int wish, int position) {
        boolean served = true;
        for (int supply = 0; supply < table.supplies.length; supply++) {
            int counted = supply;
            long used = IntStream.range(0, facts.wishes)
                    .filter(other -> table.positionOf(other) == position && uses(other, counted))
                    .count();
            int open = facts.frame.supplies().get(supply)[position];
            expect("left", open - (int) used, table.supplies[supply].left(position));
            expect("taken", used > 0, table.supplies[supply].isUsed(position));
            served &= !uses(wish, supply) || used < open;
        }
        return served;
    }

    private boolean uses(int wish, int supply) {
        return IntStream.of(facts.uses[wish]).anyMatch(used -> used == supply);
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
        boolean unwanted = facts.rules[base / facts.words] != PersonRules.NONE
                && facts.isUnwanted(base / facts.words, position)
                && (busy[base + (position >> 6)] >>> position & 1) != 0;
        return prices.gap() * facts.grid.gaps(session, busy, facts.available, base)
                + prices.interruption() * facts.grid.interruptions(session, busy, base)
                + (unwanted ? prices.unwanted() : 0);
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
        expect("uneasy", !uneasy.isEmpty(), table.calm().hasUneasy());
        for (int i = 0; i < DRAWS; i++) {
            expect("drawn as unplaced", true, unplaced.isEmpty() || unplaced.contains(table.drawUnplaced(random)));
            expect(
                    "drawn as uneasy",
                    true,
                    uneasy.isEmpty() || uneasy.contains(table.calm().drawUneasy(random)));
        }
        for (int position = 0; position < facts.positions; position++) {
            for (SupplyUse use : table.supplies) {
                if (use.isUsed(position)) {
                    expect("served", position, table.positionOf(use.draw(position, random)));
                }
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
