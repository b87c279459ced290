package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.SoftWeights;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.Properties;

/** The presets as a file states them, over the standard weights. */
final class PresetFile {
    static final String RESOURCE = "scheduler-config/presets.properties";

    /** The presets delivered with the application. */
    static final PresetFile DELIVERED = load();

    private final Properties values;
    private final SoftWeights standard;

    PresetFile(Properties values, SoftWeights standard) {
        this.values = values;
        this.standard = standard;
    }

    private static PresetFile load() {
        Properties values = new Properties();
        try (InputStream in = PresetFile.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + RESOURCE);
            }
            values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
        return new PresetFile(values, SoftWeights.standard());
    }

    /**
     * What a preset stands for.
     *
     * @throws IllegalStateException if one of its values is no whole number
     */
    PlanAim aim(PlanPreset preset) {
        SoftWeights weights = new SoftWeights(
                points(preset, SoftRule.IDLE_GAP),
                points(preset, SoftRule.UNFAIR_SHARE),
                points(preset, SoftRule.TABLE_CHANGE),
                points(preset, SoftRule.INTERRUPTION),
                number(preset, "fairnessTarget", standard.fairnessTarget()),
                OptionalInt.empty());
        boolean equal = Boolean.parseBoolean(values.getProperty(preset.id() + ".equalWishes", "false"));
        return new PlanAim(preset, weights, equal, number(preset, "smallFirm", 0));
    }

    private int points(PlanPreset preset, SoftRule rule) {
        return number(preset, rule.id(), rule.points(standard));
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
