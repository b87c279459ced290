package eu.visavis.seeking;

import eu.visavis.directory.CompanySearch.Facet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where somebody searches. */
public enum Place {
    DIRECTORY("directory", facets()),
    MARKETPLACE("marketplace", List.of("q", "side", "kind", "purpose", "category", "region"));

    private final String path;
    private final List<String> fields;

    Place(String path, List<String> fields) {
        this.path = path;
        this.fields = fields;
    }

    /** The last part of its address below the one of a network. */
    public String path() {
        return path;
    }

    /** What can stand in the address of a search there, in its order. */
    public List<String> fields() {
        return fields;
    }

    private static List<String> facets() {
        return Stream.concat(
                        Stream.of("q"),
                        Arrays.stream(Facet.values()).map(facet -> facet.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
