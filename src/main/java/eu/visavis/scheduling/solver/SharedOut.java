package eu.visavis.scheduling.solver;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Things shared out to those whom they suit, each to one, to as many as possible: a maximum matching found by augmenting
 * paths (H. W. Kuhn, The Hungarian Method for the Assignment Problem, Naval Research Logistics Quarterly 2, 1955).
 */
final class SharedOut {
    private static final int NOTHING = -1;

    private final List<BitSet> suitable;
    private final int[] given;
    private final int[] owner;

    private SharedOut(List<BitSet> suitable) {
        this.suitable = suitable;
        given = new int[suitable.size()];
        Arrays.fill(given, NOTHING);
        owner = new int[suitable.stream().mapToInt(BitSet::length).max().orElse(0)];
        Arrays.fill(owner, NOTHING);
    }

    /**
     * Shares out.
     *
     * @param suitable what suits each
     * @param preferred what each would like best of it, -1 for nothing; kept to as far as nobody goes without for it
     * @return what each gets, -1 for nothing
     */
    static int[] among(List<BitSet> suitable, int[] preferred) {
        SharedOut shares = new SharedOut(suitable);
        for (int who = 0; who < suitable.size(); who++) {
            int wanted = preferred[who];
            if (wanted >= 0 && suitable.get(who).get(wanted) && shares.owner[wanted] == NOTHING) {
                shares.give(who, wanted);
            }
        }
        for (int who = 0; who < suitable.size(); who++) {
            if (shares.given[who] == NOTHING) {
                shares.serve(who, new BitSet());
            }
        }
        return shares.given;
    }

    /** How many get nothing. */
    static int missing(List<BitSet> suitable) {
        int[] nothing = new int[suitable.size()];
        Arrays.fill(nothing, NOTHING);
        return (int) IntStream.of(among(suitable, nothing))
                .filter(given -> given == NOTHING)
                .count();
    }

    private void give(int who, int thing) {
        given[who] = thing;
        owner[thing] = who;
    }

    private boolean serve(int who, BitSet asked) {
        for (int thing = suitable.get(who).nextSetBit(0);
                thing >= 0;
                thing = suitable.get(who).nextSetBit(thing + 1)) {
            if (!asked.get(thing)) {
                asked.set(thing);
                if (owner[thing] == NOTHING || serve(owner[thing], asked)) {
                    give(who, thing);
                    return true;
                }
            }
        }
        return false;
    }
}
