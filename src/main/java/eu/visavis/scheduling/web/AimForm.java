package eu.visavis.scheduling.web;

import eu.visavis.scheduling.PlanAim;
import eu.visavis.scheduling.PlanPreset;
import eu.visavis.scheduling.SoftRule;
import eu.visavis.scheduling.SoftRule.Emphasis;
import eu.visavis.web.Form;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of a form that says what a schedule is to be good at. */
final class AimForm {
    private static final String PRESET = "preset";
    private static final String TARGET = "target";

    private AimForm() {}

    /** The values of the fields for an aim; points that no word stands for show as the nearest one. */
    static Map<String, List<String>> values(PlanAim aim) {
        Map<String, List<String>> values = new HashMap<>();
        values.put(PRESET, List.of(aim.preset().name()));
        values.put(TARGET, List.of(String.valueOf(aim.target())));
        for (SoftRule rule : SoftRule.values()) {
            values.put(rule.id(), List.of(rule.emphasis(aim.weights()).name()));
        }
        return values;
    }

    /** The aim that a preset of this name stands for. */
    static Optional<PlanAim> of(String preset) {
        return preset(preset).map(PlanAim::of);
    }

    /** Reads the aim and notes what is wrong with it; a form without any choice asks for the standard. */
    static Optional<PlanAim> read(Form form) {
        if (form.value(PRESET).isEmpty()) {
            return Optional.of(PlanAim.balanced());
        }
        Optional<PlanPreset> preset = form.read(PRESET, AimForm::preset, "scheduling.aim.presetMissing");
        return preset.flatMap(chosen -> chosen == PlanPreset.OWN ? own(form) : Optional.of(PlanAim.of(chosen)));
    }

    private static Optional<PlanAim> own(Form form) {
        Map<SoftRule, Integer> points = new EnumMap<>(SoftRule.class);
        for (SoftRule rule : SoftRule.values()) {
            form.read(rule.id(), Emphasis::of, "scheduling.aim.emphasisMissing")
                    .ifPresent(emphasis -> points.put(rule, rule.points(emphasis)));
        }
        Optional<Integer> target =
                form.read(TARGET, typed -> Form.number(typed, 1, PlanAim.MOST_TARGET), "scheduling.aim.targetRange");
        if (points.size() < SoftRule.values().length || target.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(PlanAim.own(points, target.get()));
    }

    private static Optional<PlanPreset> preset(String name) {
        return Arrays.stream(PlanPreset.values())
                .filter(preset -> preset.name().equals(name))
                .findFirst();
    }
}
