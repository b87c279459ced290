package eu.visavis.directory.search;

import eu.visavis.directory.CompanySearch.Facet;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Facets of which a document has all values in one: few documents differ in them, so that counting looks at one number for
 * each document and takes the values apart once for all that agree.
 */
enum Together {
    /** As many as there are regions. */
    PLACES(Facet.COUNTRY, Facet.REGION),
    /** Some ten thousand in the largest registers. */
    TRAITS(Facet.ACTIVITY, Facet.SIZE, Facet.LANGUAGE, Facet.TRADE, Facet.CERTIFICATE);

    private static final String BETWEEN = "\n";
    private static final String VALUE = "\t";

    private final List<Facet> facets;

    Together(Facet... facets) {
        this.facets = List.of(facets);
    }

    /** The values as the index holds them: a line for each facet, values between tabs. */
    String written(Map<Facet, ? extends Collection<String>> values) {
        return facets.stream()
                .map(facet -> values.get(facet).stream().sorted().collect(Collectors.joining(VALUE)))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Takes apart what the index holds. */
    void read(String written, BiConsumer<Facet, String> each) {
        String[] lines = written.split(BETWEEN, -1);
        for (int i = 0; i < lines.length; i++) {
            Facet facet = facets.get(i);
            if (!lines[i].isEmpty()) {
                Arrays.stream(lines[i].split(VALUE)).forEach(value -> each.accept(facet, value));
            }
        }
    }
}
