package eu.visavis.multiplier;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where somebody works, beyond which they get nothing.
 *
 * @param regions codes of NUTS; none for the whole network
 * @param sectors codes of NACE; none for all
 */
public record Ground(SortedSet<String> regions, SortedSet<String> sectors) {
    /** All of a network. */
    public static final Ground WHOLE = new Ground(List.of(), List.of());

    public Ground {
        regions = new TreeSet<>(regions);
        sectors = new TreeSet<>(sectors);
    }

    public Ground(List<String> regions, List<String> sectors) {
        this(new TreeSet<>(regions), new TreeSet<>(sectors));
    }

    /** Whether it has no bounds. */
    public boolean isWhole() {
        return regions.isEmpty() && sectors.isEmpty();
    }
}
