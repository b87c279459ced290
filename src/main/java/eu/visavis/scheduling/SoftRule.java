package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.SoftWeights;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** A rule that organisers weigh in words, and the points that each word stands for. */
public enum SoftRule {
    IDLE_GAP("idleGap", SoftWeights::idleGap, List.of(0, 5, 20, 60)),
    UNFAIR_SHARE("unfairShare", SoftWeights::unfairShare, List.of(0, 1, 5, 40)),
    TABLE_CHANGE("tableChange", SoftWeights::tableChange, List.of(0, 1, 5, 20)),
    INTERRUPTION("interruption", SoftWeights::interruption, List.of(0, 2, 10, 40)),
    UNWANTED_TIME("unwantedTime", SoftWeights::unwantedTime, List.of(0, 2, 10, 40));

    /** The most points that a unit of a rule can cost. */
    public static final int MOST_POINTS = 1000;

    private final String id;
    private final ToIntFunction<SoftWeights> weight;
    private final List<Integer> points;

    /** How much a rule counts. */
    public enum Emphasis {
        NONE,
        LITTLE,
        NORMAL,
        MUCH;

        /** Reads the name of one. */
        public static Optional<Emphasis> of(String name) {
            return List.of(values()).stream()
                    .filter(emphasis -> emphasis.name().equals(name))
                    .findFirst();
        }
    }

    SoftRule(String id, ToIntFunction<SoftWeights> weight, List<Integer> points) {
        this.id = id;
        this.weight = weight;
        this.points = points;
    }

    /**
     * Weights made rule by rule.
     *
     * @param points of each rule, 0 or more
     * @param fairnessTarget meetings that everybody shall have before others get more
     */
    static SoftWeights weights(ToIntFunction<SoftRule> points, int fairnessTarget) {
        return new SoftWeights(
                points.applyAsInt(IDLE_GAP),
                points.applyAsInt(UNFAIR_SHARE),
                points.applyAsInt(TABLE_CHANGE),
                points.applyAsInt(INTERRUPTION),
                points.applyAsInt(UNWANTED_TIME),
                fairnessTarget,
                OptionalInt.empty());
    }

    /** The id of the rule, as in forms and in {@code weights.properties}. */
    public String id() {
        return id;
    }

    /** What a unit of the rule costs by these weights. */
    public int points(SoftWeights weights) {
        return weight.applyAsInt(weights);
    }

    /** What a unit of the rule costs by this word. */
    public int points(Emphasis emphasis) {
        return points.get(emphasis.ordinal());
    }

    /** The word that comes nearest to the points that these weights give; of two the weaker one. */
    public Emphasis emphasis(SoftWeights weights) {
        int given = points(weights);
        return List.of(Emphasis.values()).stream()
                .min(Comparator.comparingInt(word -> Math.abs(points(word) - given)))
                .orElseThrow();
    }
}
