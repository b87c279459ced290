package eu.visavis.scheduling.solver.search;

import java.util.SplittableRandom;

/** When people have meetings, how much they wait and are interrupted between them, and what that costs. */
final class Calm {
    private final Facts facts;
    private final SlotGrid grid;
    private final Prices prices;
    private final boolean countsInterruptions;

    /** The positions in which each person has a meeting. */
    final long[] busy;

    private final int[] gapsOf;
    private final Interruptions interruptions;
    private final IndexBag uneasy;
    private long gaps;
    private double cost;

    /**
     * Starts with nobody busy.
     *
     * @param allowedDifference how many interruptions one person may have more than another, negative for no limit
     */
    Calm(Facts facts, Prices prices, int allowedDifference) {
        this.facts = facts;
        this.prices = prices;
        this.grid = facts.grid;
        countsInterruptions = prices.interruption() > 0 || allowedDifference >= 0;
        busy = new long[facts.people * facts.words];
        gapsOf = new int[facts.people];
        interruptions = new Interruptions(facts.people, facts.positions, allowedDifference);
        uneasy = new IndexBag(new int[facts.people]);
    }

    /**
     * Gives a person a meeting in a free position or takes the one there.
     *
     * @return by how much the cost grows
     */
    double change(int person, int position) {
        double before = cost;
        int session = grid.sessionAt(position);
        int base = person * facts.words;
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
        return cost - before;
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

    /** What waiting and interruptions of a person would cost more with a meeting in that free position. */
    double added(int person, int position) {
        int session = grid.sessionAt(position);
        int base = person * facts.words;
        int gapsBefore = grid.gaps(session, busy, facts.available, base);
        int interruptionsBefore = grid.interruptions(session, busy, base);
        busy[base + (position >> 6)] ^= 1L << position;
        int moreGaps = grid.gaps(session, busy, facts.available, base) - gapsBefore;
        int moreInterruptions = grid.interruptions(session, busy, base) - interruptionsBefore;
        busy[base + (position >> 6)] ^= 1L << position;
        return prices.gap() * moreGaps + prices.interruption() * moreInterruptions;
    }

    boolean hasUneasy() {
        return !uneasy.isEmpty();
    }

    /** Anybody who waits between meetings or, where waiting costs nothing, whose day is interrupted. */
    int drawUneasy(SplittableRandom random) {
        return uneasy.draw(random);
    }

    long gaps() {
        return gaps;
    }

    /** Counted only where interruptions have a price or their difference a limit. */
    Interruptions interruptions() {
        return interruptions;
    }
}
