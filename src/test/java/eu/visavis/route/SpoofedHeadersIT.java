package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Web;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Headers that say which host was asked, and for whom: anybody can write them, so nothing follows from them. */
@ExtendWith(Cast.Shared.class)
class SpoofedHeadersIT {
    private static final String EVIL = "evil.example";
    private static final Map<String, String> HOSTILE = Map.of(
            "Host", EVIL,
            "X-Forwarded-Host", EVIL,
            "X-Forwarded-Server", EVIL,
            "X-Original-Host", EVIL,
            "X-Host", EVIL,
            "Forwarded", "host=" + EVIL + ";proto=https");

    private static final List<Map<String, String>> FOREIGN = List.of(
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Origin", "https://" + EVIL),
            Map.of("Origin", "null"));

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    /** More than may be tried from one address, and fewer than at one account. */
    private static final int GUESSES = 12;

    @Test
    void namesAHostileHostOnNoPageAndInNoRedirect(Cast cast) {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.pages()) {
            if (!route.isReading() || route.template().endsWith("/progress")) {
                continue;
            }
            String path = route.path(cast.values(route));
            assertNotNamed(all, route + " as insider", cast.insider(route).get(path, HOSTILE));
            assertNotNamed(all, route + " as nobody", cast.nobody.get(path, HOSTILE));
        }
        for (String path :
                new String[] {"/assets", "/assets/", "/openapi", "/health", "/no-such-page", "//" + "x", "/events"}) {
            assertNotNamed(all, path, cast.nobody.get(path, HOSTILE));
        }
        all.assertAll();
    }

    @Test
    void writesNoHostileHostIntoMails(Cast cast) {
        Web caller = new Web(cast.base());
        HttpResponse<String> asked =
                caller.post("/sign-in", Map.of("email", cast.staffEmail(), "to", "/network"), HOSTILE);
        assertThat(asked.statusCode()).isEqualTo(303);
        Map<String, String> form = new HashMap<>(Map.of(
                "firstName", "Kim", "lastName", "Spoof", "email", "spoof@cast.example", "organisation", "Spoof"));
        form.putAll(Map.of("country", "DE", "own", "en"));
        HttpResponse<String> registered = caller.post("/events/" + cast.otherEvent + "/register", form, HOSTILE);
        assertThat(registered.statusCode()).isLessThan(400);

        String mailbox = cast.nobody.get("/demo/mailbox").body();
        assertThat(mailbox)
                .contains(cast.staffEmail(), "spoof@cast.example", Cast.PUBLIC_BASE + "/sign-in/")
                .doesNotContain(EVIL);
    }

    @Test
    void slowsDownByTheAddressThatTheProxySaw(Cast cast) {
        assertThat(IntStream.range(0, GUESSES)
                        .map(turn -> guess(cast, "one@spoof.example", "198.51.100." + turn + ", 203.0.113.50")))
                .as("another address written by the browser each time")
                .contains(429);
        assertThat(IntStream.range(0, GUESSES)
                        .map(turn -> guess(cast, "two@spoof.example", "198.51.100.1, 203.0.113." + turn)))
                .as("another browser each time")
                .containsOnly(400);
    }

    @Test
    void refusesWhatAnotherSiteMakesABrowserSend(Cast cast) {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.pages()) {
            if (route.isReading()) {
                continue;
            }
            String path = route.path(cast.values(route));
            for (Map<String, String> headers : FOREIGN) {
                all.assertThat(cast.insider(route).post(path, Map.of(), headers).statusCode())
                        .as("%s with %s", route, headers)
                        .isEqualTo(403);
            }
        }
        all.assertAll();
    }

    @Test
    void tellsNobodyWhatTheProxySent(Cast cast) {
        HttpResponse<String> answer = cast.nobody.send("TRACE", "/", "text/plain", "");

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("User-Agent");
    }

    private static int guess(Cast cast, String account, String chain) {
        return cast.nobody
                .post(
                        "/sign-in/password",
                        Map.of("user", account, "password", "guess of somebody"),
                        Map.of(FORWARDED_FOR, chain, "Forwarded", "for=192.0.2.1"))
                .statusCode();
    }

    private static void assertNotNamed(SoftAssertions all, String what, HttpResponse<String> answer) {
        all.assertThat(answer.body().contains(EVIL))
                .as("%s names the host", what)
                .isFalse();
        all.assertThat(answer.headers().map().toString())
                .as("headers of %s", what)
                .doesNotContain(EVIL);
    }
}
