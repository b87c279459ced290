package eu.visavis.directory;

import java.util.List;
import java.util.TreeMap;

/** Companies for tests, of which only what a test is about is known. */
public final class Companies {
    private Companies() {}

    public static CompanyFacts named(String name) {
        return in(name, "", "");
    }

    /** With the country and region in which it lies, and its activities. */
    public static CompanyFacts in(String name, String country, String nuts, String... activities) {
        return new CompanyFacts(
                name,
                new TreeMap<>(),
                "",
                "",
                "",
                "",
                "",
                "",
                country,
                nuts,
                List.of(activities),
                CompanyFacts.SizeClass.UNKNOWN,
                "",
                List.of(),
                "");
    }
}
