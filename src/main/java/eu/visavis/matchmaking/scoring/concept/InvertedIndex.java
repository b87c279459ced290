package eu.visavis.matchmaking.scoring.concept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds texts by what they have in common with another without looking at all of them. */
final class InvertedIndex {
    // BM25 as it is commonly set (Robertson and Zaragoza 2009).
    private static final double SATURATION = 1.2;
    private static final double BY_LENGTH = 0.75;

    /** How counts become weights. */
    enum Weighing {
        /** The cosine of rarity by frequency, the latter dampened. */
        COSINE,
        BM25
    }

    private final Map<String, Integer> features = new HashMap<>();
    private final Weighing weighing;
    private final double[] rarity;
    private final SparseRows postings;
    private final int texts;

    private InvertedIndex(Iterable<Map<String, Double>> counted, Weighing weighing) {
        this.weighing = weighing;
        SparseRows rows = new SparseRows();
        double all = 0;
        for (Map<String, Double> counts : counted) {
            Map<Integer, Float> row = new HashMap<>();
            counts.forEach((feature, count) ->
                    row.put(features.computeIfAbsent(feature, key -> features.size()), count.floatValue()));
            rows.add(row);
            all += sum(counts.values());
        }
        texts = rows.rows();
        rarity = rarity(rows.filled(features.size()));
        weigh(rows, all / Math.max(1, texts));
        postings = rows.transposed(features.size());
    }

    /** An index of texts, each given by the counts of its features. */
    static InvertedIndex of(Iterable<Map<String, Double>> counted, Weighing weighing) {
        return new InvertedIndex(counted, weighing);
    }

    private double[] rarity(int[] holders) {
        double[] rare = new double[holders.length];
        for (int i = 0; i < rare.length; i++) {
            rare[i] = weighing == Weighing.BM25
                    ? Math.log(1 + (texts - holders[i] + 0.5) / (holders[i] + 0.5))
                    : 1 + Math.log((1.0 + texts) / (1 + holders[i]));
        }
        return rare;
    }

    private void weigh(SparseRows rows, double usual) {
        if (weighing == Weighing.COSINE) {
            rows.dampen();
            rows.scaleColumns(rarity);
        }
        for (int row = 0; row < rows.rows(); row++) {
            if (weighing == Weighing.COSINE) {
                double length = Math.sqrt(rows.squares(row));
                rows.scale(row, length > 0 ? 1 / length : 0);
            } else {
                double more = SATURATION * (1 - BY_LENGTH + BY_LENGTH * rows.sum(row) / usual);
                rows.replace(row, count -> count * (SATURATION + 1) / (count + more));
            }
        }
        if (weighing == Weighing.BM25) {
            rows.scaleColumns(rarity);
        }
    }

    /** How much each text has in common with another, by the counts of its features. */
    float[] score(Map<String, Double> counts) {
        List<Asked> asked = new ArrayList<>();
        double squares = 0;
        for (Map.Entry<String, Double> each : counts.entrySet()) {
            Integer feature = features.get(each.getKey());
            if (feature != null) {
                double weight = weighing == Weighing.BM25 ? 1 : (1 + Math.log(each.getValue())) * rarity[feature];
                squares += weight * weight;
                asked.add(new Asked(feature, weight));
            }
        }
        float[] scores = new float[texts];
        double length = weighing == Weighing.BM25 ? 1 : Math.sqrt(squares);
        for (Asked each : asked) {
            float weight = (float) (each.weight() / length);
            for (int i = postings.begin(each.feature()); i < postings.end(each.feature()); i++) {
                scores[postings.column(i)] += weight * postings.value(i);
            }
        }
        return scores;
    }

    private static double sum(Collection<Double> counts) {
        return counts.stream().mapToDouble(Double::doubleValue).sum();
    }

    private record Asked(int feature, double weight) {}
}
