package eu.visavis.api;

import eu.visavis.scheduling.PlanAim;
import eu.visavis.scheduling.PlanPreset;
import eu.visavis.scheduling.SoftRule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of an order that says what a schedule is to be good at. */
final class NewAim {
    private static final List<PlanPreset> PRESETS = List.of(PlanPreset.values());
    private static final String WEIGHTS = "weights";

    private final Fields fields;

    private NewAim(Fields fields) {
        this.fields = fields;
    }

    /** Reads the aim and notes what is wrong with it; the standard where nothing is said. */
    static PlanAim read(Fields fields) {
        return new NewAim(fields).read();
    }

    private PlanAim read() {
        boolean weighed = fields.has(WEIGHTS);
        PlanPreset preset =
                fields.has("preset") ? preset().orElse(PlanPreset.OWN) : weighed ? PlanPreset.OWN : PlanPreset.BALANCED;
        if (!weighed) {
            return PlanAim.of(preset);
        }
        if (preset != PlanPreset.OWN) {
            fields.wrong(WEIGHTS, "api.field.weightsOfOwn");
            return PlanAim.of(preset);
        }
        return fields.inner(WEIGHTS).map(NewAim::own).orElseGet(PlanAim::balanced);
    }

    private Optional<PlanPreset> preset() {
        String choices = PRESETS.stream().map(Words::of).collect(Collectors.joining(", "));
        return fields.read(
                "preset",
                word -> PRESETS.stream()
                        .filter(preset -> Words.of(preset).equals(word))
                        .findFirst(),
                "api.field.choice",
                choices);
    }

    private static PlanAim own(Fields weights) {
        Map<SoftRule, Integer> points = new EnumMap<>(SoftRule.class);
        for (SoftRule rule : SoftRule.values()) {
            number(weights, Words.of(rule), 0, SoftRule.MOST_POINTS).ifPresent(given -> points.put(rule, given));
        }
        int target = number(weights, "fairness_target", 1, PlanAim.MOST_TARGET)
                .orElse(PlanAim.balanced().target());
        return PlanAim.own(points, target);
    }

    private static Optional<Integer> number(Fields weights, String name, int least, int most) {
        return weights.has(name) ? weights.number(name, least, most) : Optional.empty();
    }
}
