package eu.visavis.route;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Scores an answer by the published rules of Mozilla's HTTP Observatory: 100 points to begin with, penalties, and bonuses
 * where 90 points are left without them; 0 at least.
 *
 * <p>Source: table and tests of <a href="https://github.com/mdn/mdn-http-observatory">mdn-http-observatory</a> ({@code
 * src/grader/charts.js}, {@code src/analyzer/tests}), see also <a
 * href="https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring">tests and scoring</a>. Each test below bears
 * the name that it has there. Every answer is scored as the one of a site that is reached over TLS. The test of redirections
 * from HTTP and the list of preloaded hosts ask for the proxy in front, which answers no test here: they count 0.
 */
final class Observatory {
    static final int BASE = 100;
    static final int ENOUGH_FOR_BONUS = 90;

    private static final long SIX_MONTHS_SECONDS = 15_768_000;
    private static final Set<String> BROAD =
            Set.of("ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*");
    private static final Set<String> INLINE = Set.of("'unsafe-inline'", "data:");
    private static final Set<String> PRIVATE_REFERRERS =
            Set.of("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin");
    private static final Set<String> UNSAFE_REFERRERS =
            Set.of("origin", "origin-when-cross-origin", "unsafe-url", "no-referrer-when-downgrade");
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|;)\\s*max-age\\s*=\\s*\"?(\\d+)\"?\\s*(?:;|$)");
    private static final Pattern SCRIPT = Pattern.compile("(?i)<script\\b[^>]*?\\bsrc\\s*=\\s*\"([^\"]*)\"[^>]*>");

    private final HttpHeaders headers;
    private final String body;
    private final Map<String, Set<String>> policy;

    private Observatory(HttpHeaders headers, String body) {
        this.headers = headers;
        this.body = body;
        this.policy = policy();
    }

    /** The points of an answer. */
    static int score(HttpResponse<String> answer) {
        return score(answer.headers(), answer.body());
    }

    static int score(HttpHeaders headers, String body) {
        Map<String, Integer> modifiers = new Observatory(headers, body).modifiers();
        int penalties =
                modifiers.values().stream().filter(m -> m < 0).mapToInt(m -> m).sum();
        int bonuses =
                modifiers.values().stream().filter(m -> m > 0).mapToInt(m -> m).sum();
        int score = BASE + penalties;
        return Math.max(0, score >= ENOUGH_FOR_BONUS ? score + bonuses : score);
    }

    /** What each test adds or takes. */
    static Map<String, Integer> modifiers(HttpHeaders headers, String body) {
        return new Observatory(headers, body).modifiers();
    }

    private Map<String, Integer> modifiers() {
        Map<String, Integer> modifiers = new LinkedHashMap<>();
        modifiers.put("content-security-policy", contentSecurityPolicy());
        modifiers.put("cookies", cookies());
        modifiers.put("cross-origin-resource-sharing", crossOriginResourceSharing());
        modifiers.put("referrer-policy", referrerPolicy());
        modifiers.put("strict-transport-security", strictTransportSecurity());
        modifiers.put("subresource-integrity", subresourceIntegrity());
        modifiers.put("x-content-type-options", value("X-Content-Type-Options").equals("nosniff") ? 0 : -5);
        modifiers.put("x-frame-options", frameOptions());
        modifiers.put("cross-origin-resource-policy", crossOriginResourcePolicy());
        return modifiers;
    }

    private int contentSecurityPolicy() {
        if (policy.isEmpty()) {
            return -25;
        }
        Set<String> scripts = sources("script-src");
        Set<String> styles = sources("style-src");
        boolean unsafe = has(scripts, BROAD) || has(scripts, INLINE) || has(sources("object-src"), BROAD);
        boolean active = policy.entrySet().stream()
                .filter(directive -> !Set.of("img-src", "media-src").contains(directive.getKey()))
                .anyMatch(directive -> isInsecure(directive.getValue()));
        if (unsafe || active) {
            return -20;
        }
        boolean eval = scripts.contains("'unsafe-eval'") || styles.contains("'unsafe-eval'");
        if (eval || isInsecure(sources("img-src")) || isInsecure(sources("media-src"))) {
            return -10;
        }
        if (has(styles, BROAD) || has(styles, INLINE)) {
            return 0;
        }
        return policy.getOrDefault("default-src", Set.of()).equals(Set.of("'none'")) ? 10 : 5;
    }

    private int cookies() {
        List<String> cookies = headers.allValues("Set-Cookie").stream()
                .map(cookie -> cookie.toLowerCase(Locale.ROOT))
                .toList();
        boolean guarded = strictTransportSecurity() >= 0;
        int worst = cookies.stream()
                .mapToInt(cookie -> cookie(cookie, guarded))
                .min()
                .orElse(0);
        boolean restricted = cookies.stream()
                .allMatch(cookie -> !attribute(cookie, "samesite").isEmpty());
        return worst == 0 && restricted && !cookies.isEmpty() ? 5 : worst;
    }

    private static int cookie(String cookie, boolean guarded) {
        String name = cookie.substring(0, cookie.indexOf('='));
        boolean session = name.contains("login") || name.contains("sess");
        boolean secure = attributes(cookie).anyMatch("secure"::equals);
        String site = attribute(cookie, "samesite");
        int worst = 0;
        if (!secure) {
            worst = session ? (guarded ? -10 : -40) : guarded ? -5 : -20;
        }
        boolean unknown = attributes(cookie).anyMatch(part -> part.startsWith("samesite"))
                && !Set.of("lax", "strict", "none").contains(site);
        if (unknown || !secure && site.equals("none") || name.contains("csrf") && site.isEmpty()) {
            worst = Math.min(worst, -20);
        }
        if (session && attributes(cookie).noneMatch("httponly"::equals)) {
            worst = Math.min(worst, -30);
        }
        return worst;
    }

    private int crossOriginResourceSharing() {
        boolean anybody = !value("Access-Control-Allow-Origin").isEmpty()
                && value("Access-Control-Allow-Credentials").equals("true");
        return anybody ? -50 : 0;
    }

    private int referrerPolicy() {
        List<String> named = Arrays.stream(value("Referrer-Policy").split(","))
                .map(String::strip)
                .filter(token -> PRIVATE_REFERRERS.contains(token) || UNSAFE_REFERRERS.contains(token))
                .toList();
        if (headers.firstValue("Referrer-Policy").isEmpty()) {
            return 0;
        }
        return !named.isEmpty() && PRIVATE_REFERRERS.contains(named.get(named.size() - 1)) ? 5 : -5;
    }

    private int strictTransportSecurity() {
        OptionalLong age = Stream.of(MAX_AGE.matcher(value("Strict-Transport-Security")))
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .findFirst();
        if (age.isEmpty()) {
            return -20;
        }
        return age.getAsLong() < SIX_MONTHS_SECONDS ? -10 : 0;
    }

    /** Scripts of the own origin need no digest, and have a bonus for it. */
    private int subresourceIntegrity() {
        if (!value("Content-Type").startsWith("text/html")) {
            return 0;
        }
        int worst = 0;
        boolean bonus = false;
        Matcher scripts = SCRIPT.matcher(body);
        while (scripts.find()) {
            boolean digest = scripts.group().contains("integrity=");
            String source = scripts.group(1).toLowerCase(Locale.ROOT);
            if (!source.startsWith("//") && !source.startsWith("http:") && !source.startsWith("https:")) {
                bonus |= digest;
            } else if (source.startsWith("https:")) {
                worst = Math.min(worst, digest ? 0 : -5);
            } else {
                worst = Math.min(worst, digest ? -20 : -50);
            }
        }
        return worst == 0 && bonus ? 5 : worst;
    }

    private int frameOptions() {
        if (policy.containsKey("frame-ancestors")) {
            return 5;
        }
        String value = value("X-Frame-Options");
        return value.equals("deny") || value.equals("sameorigin") || value.startsWith("allow-from") ? 0 : -20;
    }

    private int crossOriginResourcePolicy() {
        return switch (value("Cross-Origin-Resource-Policy")) {
            case "same-origin", "same-site" -> 10;
            case "", "cross-origin" -> 0;
            default -> -5;
        };
    }

    private Map<String, Set<String>> policy() {
        Map<String, Set<String>> directives = new TreeMap<>();
        for (String directive : value("Content-Security-Policy").split(";")) {
            List<String> words = List.of(directive.strip().split("\\s+"));
            if (!words.get(0).isEmpty()) {
                directives.putIfAbsent(words.get(0), Set.copyOf(words.subList(1, words.size())));
            }
        }
        return directives;
    }

    /** What a directive allows; anything where neither it nor the default is there. */
    private Set<String> sources(String directive) {
        return policy.getOrDefault(directive, policy.getOrDefault("default-src", Set.of("*")));
    }

    private static boolean has(Set<String> sources, Set<String> any) {
        return sources.stream().anyMatch(any::contains);
    }

    private static boolean isInsecure(Set<String> sources) {
        return sources.stream().anyMatch(source -> source.startsWith("http:") || source.startsWith("ftp:"));
    }

    private static Stream<String> attributes(String cookie) {
        return Arrays.stream(cookie.split(";")).skip(1).map(String::strip);
    }

    private static String attribute(String cookie, String name) {
        return attributes(cookie)
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private String value(String header) {
        return headers.firstValue(header).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
