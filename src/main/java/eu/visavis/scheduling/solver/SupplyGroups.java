package eu.visavis.scheduling.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The groups of things to share out that have to be counted so that everybody who needs one of certain things gets one.
 *
 * <p>By Hall's theorem (P. Hall, On Representatives of Subsets, Journal of the London Mathematical Society 10, 1935) that is
 * so if no union of what is needed has fewer members than there are meetings which need one of these. Unions of sets without
 * a common member follow from their parts, so only others are counted.
 */
final class SupplyGroups {
    /** Far more than tables of a few kinds make; where needs cross each other in more ways, a meeting can lose its place. */
    private static final int MOST = 64;

    private final List<BitSet> groups = new ArrayList<>();
    private final Map<BitSet, int[]> groupsOf = new HashMap<>();

    /** Finds the groups for what meetings need; needs for nothing are passed over. */
    SupplyGroups(Collection<BitSet> needs) {
        needs.stream().filter(need -> !need.isEmpty()).distinct().forEach(groups::add);
        for (int i = 0; i < groups.size(); i++) {
            for (int other = 0; other < i && groups.size() < MOST; other++) {
                if (groups.get(i).intersects(groups.get(other))) {
                    BitSet union = (BitSet) groups.get(i).clone();
                    union.or(groups.get(other));
                    if (!groups.contains(union)) {
                        groups.add(union);
                    }
                }
            }
        }
    }

    /** Sets of positions. */
    List<BitSet> groups() {
        return groups;
    }

    /** The groups from which a meeting with that need takes one: all that hold everything that suits it. */
    int[] groupsOf(BitSet need) {
        return groupsOf.computeIfAbsent(need, this::findGroups);
    }

    private int[] findGroups(BitSet need) {
        return IntStream.range(0, need.isEmpty() ? 0 : groups.size())
                .filter(group -> {
                    BitSet beyond = (BitSet) need.clone();
                    beyond.andNot(groups.get(group));
                    return beyond.isEmpty();
                })
                .toArray();
    }
}
