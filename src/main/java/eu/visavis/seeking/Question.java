package eu.visavis.seeking;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody searches for, as it stands in the address of the search; whatever makes no sense there is left out.
 *
 * @param values by the fields of the place, in their order
 */
public record Question(Place place, Map<String, String> values) {
    private static final int LONGEST_VALUE = 200;

    public Question {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String field : place.fields()) {
            Optional.ofNullable(values.get(field))
                    .map(value -> value.replaceAll("\\p{Cntrl}+", " ").strip())
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> kept.put(field, value.substring(0, Math.min(value.length(), LONGEST_VALUE))));
        }
        values = Collections.unmodifiableMap(kept);
    }

    /** Reads what stands behind the question mark of an address. */
    public static Question read(Place place, String written) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : written.replaceFirst("^\\?", "").split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                decoded(pair.substring(sign + 1)).ifPresent(value -> values.put(pair.substring(0, sign), value));
            }
        }
        return new Question(place, values);
    }

    private static Optional<String> decoded(String written) {
        try {
            return Optional.of(URLDecoder.decode(written, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a broken sign, as nobody types it
        }
    }

    /** As it stands behind the question mark of an address. */
    public String written() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The value of a field, or "". */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
