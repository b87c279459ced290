package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;

/**
 * A small event written down in a few lines, and what changes make of its timetables.
 *
 * <p>People, wishes, supplies and quotas are numbered from 0 in the order in which they are added. Slots take 20 minutes
 * and follow each other, with an hour between sessions; up to 64 of them stand at the position of their number. As long as
 * nothing else is said, everybody is there all the time and wants nothing, and a wish can take place whenever its people
 * are there.
 */
final class Sketch {
    /** What a drafter comes to if the attempt leads nowhere. */
    static final String GIVEN_UP = "given up";

    /** So many seeds are tried. */
    static final int RUNS = 400;

    /** Waiting costs something, interruptions nothing. */
    static final Prices PRICES = prices(20, 0);

    private static final Offset<Double> ROUNDING = Offset.offset(1e-6);

    private static final int MINUTES = 20;
    private static final int PAUSE = 60;

    private final SlotGrid grid;
    private final int slots;
    private final List<Guest> people = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final List<int[]> supplies = new ArrayList<>();
    private final List<SearchQuota> quotas = new ArrayList<>();
    private int[][] minutes = {};
    private Prices prices = PRICES;
    private int allowedDifference = -1;

    Sketch(int... slotsOfSessions) {
        grid = new SlotGrid(IntStream.range(0, slotsOfSessions.length)
                .flatMap(session -> IntStream.range(0, slotsOfSessions[session]).map(slot -> session))
                .toArray());
        slots = IntStream.of(slotsOfSessions).sum();
    }

    /** Prices with these for a slot of waiting and for an interruption. */
    static Prices prices(double gap, double interruption) {
        return new Prices(100, 100_000, gap, 5, 1, interruption, 10_000, 6, 3, 10, 7, gap == 0 ? 2 : 0);
    }

    Sketch costing(Prices other) {
        prices = other;
        return this;
    }

    Sketch allowing(int differenceOfInterruptions) {
        allowedDifference = differenceOfInterruptions;
        return this;
    }

    Sketch people(int count) {
        IntStream.range(0, count).forEach(i -> person());
        return this;
    }

    Guest person() {
        people.add(new Guest());
        return people.get(people.size() - 1);
    }

    Wish wish(int first, int second) {
        wishes.add(new Wish(first, second));
        return wishes.get(wishes.size() - 1);
    }

    /** So many of a thing in each slot. */
    Sketch supply(int... open) {
        int[] atPositions = new int[grid.positions()];
        for (int slot = 0; slot < open.length; slot++) {
            atPositions[grid.positionOf(slot)] = open[slot];
        }
        supplies.add(atPositions);
        return this;
    }

    Sketch quota(int least, int percent) {
        quotas.add(new SearchQuota(least, percent));
        return this;
    }

    /** Minutes from area to area. */
    Sketch walking(int[]... minutesBetween) {
        minutes = minutesBetween;
        return this;
    }

    Facts facts() {
        long[] start = new long[grid.positions()];
        long[] end = new long[grid.positions()];
        for (int slot = 0; slot < slots; slot++) {
            int position = grid.positionOf(slot);
            start[position] = (long) MINUTES * slot + (long) PAUSE * grid.sessionAt(position);
            end[position] = start[position] + MINUTES;
        }
        int[] all = minutes.length == 0
                ? new int[0]
                : IntStream.range(0, slots).map(grid::positionOf).toArray();
        return new Facts(
                grid,
                people.stream().map(Guest::read).toList(),
                wishes.stream().map(Wish::read).toList(),
                new SearchFrame(supplies, new Ways(minutes, start, end, all), quotas));
    }

    /** Wishes at these positions, in their order; -1 and what is not named are unplaced. */
    Timetable timetable(int... positions) {
        return timetable(facts(), positions);
    }

    private Timetable timetable(Facts facts, int... positions) {
        Timetable table = new Timetable(facts, prices, allowedDifference);
        for (int wish = 0; wish < positions.length; wish++) {
            if (positions[wish] >= 0) {
                table.put(wish, positions[wish]);
            }
        }
        return table;
    }

    /** Where every wish is, in their order, as in "0 2 -". */
    static String positions(Timetable table) {
        int[] positions = new int[table.facts().wishes()];
        table.copyTo(positions);
        return positions(positions);
    }

    static String positions(int... positions) {
        return IntStream.of(positions)
                .mapToObj(position -> position < 0 ? "-" : String.valueOf(position))
                .collect(Collectors.joining(" "));
    }

    /**
     * What a drafter makes of a timetable by chance, and how many of all runs come to it. Whatever it is, the timetable
     * counts it as if made anew, and it is taken back again.
     */
    Map<String, Integer> outcomes(Function<Facts, Drafter> drafter, int... start) {
        Facts facts = facts();
        Timetable before = timetable(facts, start);
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, Double> costs = new HashMap<>();
        for (long seed = 1; seed <= RUNS; seed++) {
            Timetable table = timetable(facts, start);
            Trial trial = new Trial(table, new SplittableRandom(seed));
            boolean drafted = drafter.apply(facts).draft(trial);
            outcomes.merge(drafted ? positions(table) : GIVEN_UP, 1, Integer::sum);
            int[] made = new int[facts.wishes()];
            table.copyTo(made);
            double anew = costs.computeIfAbsent(
                    positions(made), at -> timetable(facts, made).cost());
            assertThat(table.cost()).isCloseTo(anew, ROUNDING);
            trial.undo();
            assertThat(positions(table)).isEqualTo(positions(before));
            assertThat(table.cost()).isCloseTo(before.cost(), ROUNDING);
        }
        return outcomes;
    }

    private long[] row(int... chosen) {
        long[] row = new long[grid.words()];
        for (int slot : chosen) {
            int position = grid.positionOf(slot);
            row[position >> 6] |= 1L << position;
        }
        return row;
    }

    private long[] allSlots() {
        return row(IntStream.range(0, slots).toArray());
    }

    /** Somebody who takes part. */
    final class Guest {
        private long[] available = allSlots();
        private int limit = Integer.MAX_VALUE;
        private int target;
        private long[] unwanted = row();
        private int mostInRow = Integer.MAX_VALUE;
        private final List<long[][]> rests = new ArrayList<>();
        private int least;
        private boolean hasRules;

        Guest there(int... chosen) {
            available = row(chosen);
            return this;
        }

        Guest atMost(int meetings) {
            limit = meetings;
            return this;
        }

        Guest target(int meetings) {
            target = meetings;
            return this;
        }

        Guest atLeast(int meetings) {
            least = meetings;
            hasRules = true;
            return this;
        }

        Guest unwanted(int... chosen) {
            unwanted = row(chosen);
            hasRules = true;
            return this;
        }

        Guest inRow(int most) {
            mostInRow = most;
            hasRules = true;
            return this;
        }

        /** A rest in any of these groups of slots. */
        Guest resting(int[]... ways) {
            rests.add(Arrays.stream(ways).map(Sketch.this::row).toArray(long[][]::new));
            hasRules = true;
            return this;
        }

        private SearchPerson read() {
            PersonRules rules = hasRules
                    ? new PersonRules(unwanted, mostInRow, rests.toArray(long[][][]::new), least)
                    : PersonRules.NONE;
            return new SearchPerson(available, limit, target, rules);
        }
    }

    /** A wish for a meeting of two. */
    final class Wish {
        private final int first;
        private final int second;
        private int weight = 1;
        private boolean mandatory;
        private boolean atTable = true;
        private int[] slotsAllowed;
        private int[] earlier = {};
        private Home home = Home.NONE;
        private int[] others = {};
        private int[] uses = {};
        private int area = -1;
        private int choice = -1;
        private int[] quotasOf = {};

        private Wish(int first, int second) {
            this.first = first;
            this.second = second;
        }

        Wish weighing(int points) {
            weight = points;
            return this;
        }

        Wish mandatory() {
            mandatory = true;
            return this;
        }

        Wish online() {
            atTable = false;
            return this;
        }

        Wish in(int... chosen) {
            slotsAllowed = chosen;
            return this;
        }

        Wish after(int... others) {
            earlier = others;
            return this;
        }

        /** Published in that slot; that it is elsewhere counts so many times. */
        Wish publishedAt(int slot, int times) {
            home = new Home(grid.positionOf(slot), times);
            return this;
        }

        Wish joinedBy(int... people) {
            others = people;
            return this;
        }

        Wish using(int... supplied) {
            uses = supplied;
            return this;
        }

        Wish inArea(int number) {
            area = number;
            return this;
        }

        Wish ofChoice(int number) {
            choice = number;
            return this;
        }

        Wish countingFor(int... numbers) {
            quotasOf = numbers;
            return this;
        }

        private SearchWish read() {
            long[] possible = slotsAllowed == null ? allSlots() : row(slotsAllowed);
            IntStream.concat(IntStream.of(first, second), IntStream.of(others)).forEach(person -> {
                for (int word = 0; word < possible.length; word++) {
                    possible[word] &= people.get(person).available[word];
                }
            });
            return new SearchWish(
                    first,
                    second,
                    weight,
                    mandatory,
                    atTable,
                    possible,
                    earlier,
                    home,
                    new WishRules(others, uses, area, choice, quotasOf));
        }
    }
}
