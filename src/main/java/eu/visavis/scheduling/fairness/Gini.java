package eu.visavis.scheduling.fairness;

import java.util.Collection;

/**
 * The Gini coefficient: how unevenly something is shared, from 0, where everybody has the same, towards 1, where one
 * has all. It is half of the mean difference of all pairs, divided by the mean (C. Gini, <i>Variabilità e mutabilità</i>,
 * Bologna 1912). With the values in rising order, x<sub>1</sub> to x<sub>n</sub>, that is the sum of
 * (2i - n - 1) x<sub>i</sub>, divided by n times the sum of all x. Of n values it is never more than 1 - 1/n.
 */
public final class Gini {
    private Gini() {}

    /**
     * Computes it; 0 where nobody has anything and where there is nobody.
     *
     * @param values what each one has, 0 or more, in any order
     * @throws IllegalArgumentException if one has less than nothing
     */
    public static double of(Collection<? extends Number> values) {
        double[] rising =
                values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        if (rising.length > 0 && rising[0] < 0) {
            throw new IllegalArgumentException("Nobody can have less than nothing: " + rising[0]);
        }
        double total = 0;
        double weighed = 0;
        for (int i = 0; i < rising.length; i++) {
            total += rising[i];
            weighed += (2.0 * (i + 1) - rising.length - 1) * rising[i];
        }
        return total == 0 ? 0 : Math.max(0, weighed / (rising.length * total));
    }
}
