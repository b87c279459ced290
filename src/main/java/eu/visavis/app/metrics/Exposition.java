package eu.visavis.app.metrics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures in the text format of Prometheus, version 0.0.4. */
final class Exposition {
    private final StringBuilder text = new StringBuilder();

    /** Begins a family of figures. */
    Exposition family(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    /** Adds a figure of the family. */
    Exposition sample(String name, Map<String, String> labels, double value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append(labels.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                    .collect(Collectors.joining(",", "{", "}")));
        }
        text.append(' ').append(number(value)).append('\n');
        return this;
    }

    /** A family of one figure. */
    Exposition single(String name, String type, String help, double value) {
        return family(name, type, help).sample(name, Map.of(), value);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Without exponents and superfluous digits: 3, 0.025. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
