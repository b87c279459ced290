package eu.visavis.scheduling.solver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways in which somebody can have a rest: for each the slots in which they have no meeting then. */
final class RestTimes {
    private final List<InstanceSlot> slots;

    /** Looks at slots in the order of time. */
    RestTimes(List<InstanceSlot> slots) {
        this.slots = slots;
    }

    /** The ways to have each of the rests, as indexes of slots; rests that no meeting can take away are left out. */
    List<List<BitSet>> of(List<Rest> rests) {
        return rests.stream()
                .map(this::waysOf)
                .filter(ways -> ways.stream().noneMatch(BitSet::isEmpty))
                .toList();
    }

    private List<BitSet> waysOf(Rest rest) {
        List<BitSet> ways = new ArrayList<>();
        Instant latest = rest.to().minus(rest.length());
        Stream.concat(Stream.of(rest.from()), slots.stream().map(InstanceSlot::end))
                .filter(start -> !start.isBefore(rest.from()) && !start.isAfter(latest))
                .map(start -> overlapping(start, start.plus(rest.length())))
                .distinct()
                .forEach(ways::add);
        return ways;
    }

    private BitSet overlapping(Instant from, Instant to) {
        BitSet found = new BitSet();
        IntStream.range(0, slots.size())
                .filter(slot -> slots.get(slot).start().isBefore(to)
                        && slots.get(slot).end().isAfter(from))
                .forEach(found::set);
        return found;
    }
}
