package eu.visavis.scheduling.solver.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Changes that are tried on a timetable and either stay or are undone together, with the steps that all of them use. */
final class Trial {
    private static final int LONGEST_CHAIN = 80;

    private final Timetable table;
    private final Facts facts;
    private final SplittableRandom random;

    private int[] moved = new int[256];
    private int[] from = new int[256];
    private int size;

    private final int[] chain = new int[LONGEST_CHAIN];
    private final int[] targets = new int[LONGEST_CHAIN];
    /** How many more of each supply the chain takes in the new position. */
    private final int[] balance;

    private final int[] seen;
    private int round;

    Trial(Timetable table, SplittableRandom random) {
        this.table = table;
        this.facts = table.facts();
        this.random = random;
        this.seen = new int[facts.wishes];
        this.balance = new int[table.supplies.length];
    }

    Timetable table() {
        return table;
    }

    SplittableRandom random() {
        return random;
    }

    /** Lets all changes stay. */
    void keep() {
        size = 0;
    }

    /** Takes all changes back. */
    void undo() {
        for (int i = 0; i < size; i++) {
            if (table.isPlaced(moved[i])) {
                table.take(moved[i]);
            }
        }
        round++;
        for (int i = 0; i < size; i++) {
            int wish = moved[i];
            // Only the first note of a wish tells where it was before the trial.
            if (seen[wish] != round) {
                seen[wish] = round;
                if (from[i] >= 0) {
                    table.put(wish, from[i]);
                }
            }
        }
        size = 0;
    }

    /** How many changes were made so far; a wish can be changed more than once. */
    int size() {
        return size;
    }

    /** The wish of a change. */
    int changed(int change) {
        return moved[change];
    }

    /** Where the wish of a change was before it, -1 if unplaced. */
    int from(int change) {
        return from[change];
    }

    /** Whether every changed meeting is in order with others and leaves everybody in it the day they want. */
    boolean isInOrder() {
        return findOutOfOrder() < 0;
    }

    /**
     * A changed meeting that does not come after those that must be earlier and before those that must be later, or that
     * breaks into somebody's day; -1 if there is none.
     */
    int findOutOfOrder() {
        if (facts.ordered || facts.limitsDays) {
            for (int i = 0; i < size; i++) {
                if (!table.isInOrder(moved[i]) || !table.days().areKept(moved[i])) {
                    return moved[i];
                }
            }
        }
        return -1;
    }

    /** Moves a wish to a position in which its people are free. */
    void move(int wish, int position) {
        remove(wish);
        table.put(wish, position);
    }

    /** Takes a wish out, if it is placed. */
    void remove(int wish) {
        note(wish);
        if (table.isPlaced(wish)) {
            table.take(wish);
        }
    }

    private void note(int wish) {
        if (size == moved.length) {
            moved = Arrays.copyOf(moved, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
        }
        moved[size] = wish;
        from[size++] = table.positionOf(wish);
    }

    /**
     * A random position in which everybody is free, their days allow a meeting and what is needed is left, other than that
     * one; -1 if there is none.
     */
    int findFree(int wish, int except) {
        int count = 0;
        for (int word = 0; word < facts.words; word++) {
            count += Long.bitCount(free(wish, word, except));
        }
        if (count == 0) {
            return -1;
        }
        int left = random.nextInt(count);
        int word = 0;
        long bits = free(wish, 0, except);
        while (left >= Long.bitCount(bits)) {
            left -= Long.bitCount(bits);
            bits = free(wish, ++word, except);
        }
        return (word << 6) + select(bits, left);
    }

    private long free(int wish, int word, int except) {
        long free = facts.possible[wish * facts.words + word];
        for (int person : facts.everybody[wish]) {
            free &= ~table.busy[person * facts.words + word];
        }
        for (int supply : facts.uses[wish]) {
            free &= table.supplies[supply].free[word];
        }
        free = except >> 6 == word ? free & ~(1L << except) : free;
        return facts.limitsDays ? allowedByDays(wish, word, free) : free;
    }

    private long allowedByDays(int wish, int word, long free) {
        long allowed = free;
        for (long left = free; left != 0; left &= left - 1) {
            if (!table.days().wouldBeKept(wish, (word << 6) + Long.numberOfTrailingZeros(left))) {
                allowed &= ~Long.lowestOneBit(left);
            }
        }
        return allowed;
    }

    /** A random position in which the person is free and the wish possible, -1 if there is none. */
    int findFreeOf(int person, int wish) {
        int count = 0;
        for (int word = 0; word < facts.words; word++) {
            count += Long.bitCount(freeOf(person, wish, word));
        }
        if (count == 0) {
            return -1;
        }
        int left = random.nextInt(count);
        int word = 0;
        long bits = freeOf(person, wish, 0);
        while (left >= Long.bitCount(bits)) {
            left -= Long.bitCount(bits);
            bits = freeOf(person, wish, ++word);
        }
        return (word << 6) + select(bits, left);
    }

    private long freeOf(int person, int wish, int word) {
        return facts.possible[wish * facts.words + word] & ~table.busy[person * facts.words + word];
    }

    /** A random position in which the wish is possible, whoever is in the way. */
    int drawPossible(int wish) {
        int base = wish * facts.words;
        int count = 0;
        for (int word = 0; word < facts.words; word++) {
            count += Long.bitCount(facts.possible[base + word]);
        }
        int left = random.nextInt(count);
        int word = 0;
        while (left >= Long.bitCount(facts.possible[base + word])) {
            left -= Long.bitCount(facts.possible[base + word++]);
        }
        return (word << 6) + select(facts.possible[base + word], left);
    }

    /** The position of the bit with so many set bits below it. */
    static int select(long bits, int below) {
        long left = bits;
        for (int i = 0; i < below; i++) {
            left &= left - 1;
        }
        return Long.numberOfTrailingZeros(left);
    }

    /**
     * Moves a meeting to another position; whoever is in the way there takes its old position in exchange, and so on: a
     * Kempe chain (A. B. Kempe, On the Geographical Problem of the Four Colours, American Journal of Mathematics 2, 1879).
     *
     * @return false if somebody cannot change over, tables or other supplies would not suffice or the chain grows too long; nothing is
     *     changed then
     */
    boolean exchange(int wish, int to) {
        int origin = table.positionOf(wish);
        int length = 1;
        Arrays.fill(balance, 0);
        chain[0] = wish;
        seen[wish] = ++round;
        for (int i = 0; i < length; i++) {
            int meeting = chain[i];
            int other = table.positionOf(meeting) == origin ? to : origin;
            if (!facts.isPossible(meeting, other)) {
                return false;
            }
            for (int supply : facts.uses[meeting]) {
                balance[supply] += other == to ? 1 : -1;
            }
            targets[i] = other;
            for (int person : facts.everybody[meeting]) {
                length = follow(table.meetingAt(person, other), length);
                if (length < 0) {
                    return false;
                }
            }
        }
        if (!isServed(origin, to)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            remove(chain[i]);
        }
        for (int i = 0; i < length; i++) {
            table.put(chain[i], targets[i]);
        }
        return true;
    }

    /** Whether there is enough of everything for what the chain brings from one position to the other. */
    private boolean isServed(int origin, int to) {
        for (int supply = 0; supply < balance.length; supply++) {
            int arriving = balance[supply];
            if (arriving > 0 && table.supplies[supply].left(to) < arriving
                    || arriving < 0 && table.supplies[supply].left(origin) < -arriving) {
                return false;
            }
        }
        return true;
    }

    /** Adds a meeting to the chain, if it is one and new; returns the new length, -1 if the chain is full. */
    private int follow(int meeting, int length) {
        if (meeting < 0 || seen[meeting] == round) {
            return length;
        }
        if (length == LONGEST_CHAIN) {
            return -1;
        }
        seen[meeting] = round;
        chain[length] = meeting;
        return length + 1;
    }
}
