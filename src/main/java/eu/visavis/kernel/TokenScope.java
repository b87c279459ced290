package eu.visavis.kernel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token permits, whatever its holder may do beyond. Names are stored. */
public enum TokenScope {
    /** Read events, people, requests, searches and schedules. */
    READ,
    /** Create events. */
    EVENTS,
    /** Import files. */
    IMPORT,
    /** Accept requests. */
    REQUESTS,
    /** Have schedules searched for, of events and of instances, and stop searches. */
    SCHEDULE,
    /** Publish a schedule. */
    PUBLISH,
    /** State entries of the marketplace and bring them before the moderators. */
    ENTRIES;

    private static final String SEPARATOR = " ";

    /** The name in answers for programs: "read". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For a column: the names in the order of the constants, with spaces between them. */
    public static String written(Set<TokenScope> scopes) {
        return scopes.stream().sorted().map(TokenScope::name).collect(Collectors.joining(SEPARATOR));
    }

    /** From a column. */
    public static Set<TokenScope> read(String written) {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        Arrays.stream(written.split(SEPARATOR)).map(TokenScope::valueOf).forEach(scopes::add);
        return scopes;
    }

    /** The scope of a name; empty if there is none. */
    public static Optional<TokenScope> ofName(String name) {
        return Arrays.stream(values())
                .filter(scope -> scope.name().equals(name))
                .findFirst();
    }
}
