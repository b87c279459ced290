package eu.visavis.matchmaking.web;

import eu.visavis.matchmaking.scoring.Weights;
import eu.visavis.matchmaking.scoring.Weights.Level;
import eu.visavis.matchmaking.scoring.Weights.Part;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Weights to begin with, by what an event is for. */
public enum WeightPreset {
    BALANCED(Map.of()),
    /** People of different countries who can talk to each other. */
    ACROSS_BORDERS(Map.of(Part.BORDER, Level.MUCH, Part.LANGUAGE, Level.MUCH)),
    /** Few categories that matter more than words. */
    BY_CATEGORY(Map.of(Part.CATEGORY, Level.MUCH, Part.TEXT, Level.LITTLE)),
    /** People who come every year want to see new faces. */
    NEW_FACES(Map.of(Part.HISTORY, Level.MUCH));

    private final Weights weights;

    WeightPreset(Map<Part, Level> levels) {
        weights = new Weights(levels);
    }

    /** The weights. */
    public Weights weights() {
        return weights;
    }

    /** The preset that has these weights. */
    static Optional<WeightPreset> of(Weights weights) {
        return Arrays.stream(values())
                .filter(preset -> preset.weights.equals(weights))
                .findFirst();
    }
}
