package eu.visavis.matchmaking.scoring;

import java.util.EnumMap;
import java.util.Map;

/** How much each part of the score counts in an event. */
public record Weights(Map<Part, Level> levels) {
    /** As it is where nobody has chosen. */
    public static final Weights USUAL = new Weights(Map.of());

    /** A part of the score. */
    public enum Part {
        /** What offers and needs say, by shared words and by words that mean the same in two languages. */
        TEXT,
        /** Shared categories and procurement codes. */
        CATEGORY,
        /** Languages that both speak. */
        LANGUAGE,
        /** Whether the two come from different countries. */
        BORDER,
        /** What became of meetings at earlier events. */
        HISTORY
    }

    /** How much a part counts. */
    public enum Level {
        NONE(0),
        LITTLE(0.5),
        NORMAL(1),
        MUCH(2.5);

        private final double factor;

        Level(double factor) {
            this.factor = factor;
        }
    }

    public Weights {
        Map<Part, Level> all = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            all.put(part, levels.getOrDefault(part, Level.NORMAL));
        }
        levels = Map.copyOf(all);
    }

    /** How much a part counts. */
    public Level level(Part part) {
        return levels.get(part);
    }

    /** By what a part is multiplied, 1 as a rule. */
    double of(Part part) {
        return level(part).factor;
    }
}
