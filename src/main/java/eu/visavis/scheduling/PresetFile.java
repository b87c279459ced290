package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.SchedulerConfig;
import eu.visavis.scheduling.solver.SoftWeights;
import java.util.Properties;

/** The presets as a file states them, over the standard weights. */
final class PresetFile {
    static final String RESOURCE = "scheduler-config/presets.properties";

    /** The presets delivered with the application. */
    static final PresetFile DELIVERED = new PresetFile(SchedulerConfig.properties(RESOURCE), SoftWeights.standard());

    private final Properties values;
    private final SoftWeights standard;

    PresetFile(Properties values, SoftWeights standard) {
        this.values = values;
        this.standard = standard;
    }

    /**
     * What a preset stands for.
     *
     * @throws IllegalStateException if one of its values is no whole number
     */
    PlanAim aim(PlanPreset preset) {
        SoftWeights weights = SoftRule.weights(
                rule -> number(preset, rule.id(), rule.points(standard)),
                number(preset, "fairnessTarget", standard.fairnessTarget()));
        boolean equal = Boolean.parseBoolean(values.getProperty(preset.id() + ".equalWishes", "false"));
        return new PlanAim(preset, weights, equal, number(preset, "smallFirm", 0));
    }

    private int number(PlanPreset preset, String name, int otherwise) {
        String key = preset.id() + "." + name;
        String value = values.getProperty(key);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalStateException("%s in %s is no whole number: %s".formatted(key, RESOURCE, value), e);
        }
    }
}
