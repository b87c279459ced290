package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Web;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What browsers are told with every answer of an installation that people reach over TLS. */
@ExtendWith(Cast.Shared.class)
class ObservatoryIT {
    private static final int ENOUGH = 120;

    @Test
    void givesEveryPageEnoughPoints(Cast cast) {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.pages()) {
            if (!route.isReading() || route.template().endsWith("/progress")) {
                continue;
            }
            String path = route.path(cast.values(route));
            assertGuarded(all, route + " as insider", cast.insider(route).get(path));
            assertGuarded(all, route + " as nobody", cast.nobody.get(path));
        }
        String style =
                Web.find("href=\"(/assets/[^\"]+\\.css)\"", cast.nobody.get("/").body());
        for (String path :
                new String[] {style, "/assets/x", "/openapi", "/openapi.json", "/api/v1/events", "/no-such-page"}) {
            assertGuarded(all, path, cast.nobody.get(path));
        }
        all.assertAll();
    }

    @Test
    void bindsAllCookiesToTheHostAndToTls(Cast cast) {
        Web caller = new Web(cast.base());
        HttpResponse<String> language = caller.post("/language", Map.of("language", "de", "to", "/"));
        String person = Web.find(
                "name=\"person\" value=\"(\\w{10})\">", caller.get("/demo").body());
        HttpResponse<String> entered = caller.post("/demo/sign-in", Map.of("person", person));
        HttpResponse<String> left = caller.post("/sign-out", Map.of());

        SoftAssertions all = new SoftAssertions();
        for (HttpResponse<String> answer : List.of(language, entered, left)) {
            assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty();
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                all.assertThat(cookie)
                        .startsWith("__Host-visavis")
                        .contains(";Secure", ";HttpOnly", ";SameSite=Lax", ";Path=/")
                        .doesNotContain("Domain");
            }
            all.assertThat(Observatory.score(answer)).isGreaterThanOrEqualTo(ENOUGH);
        }
        all.assertAll();
    }

    private static void assertGuarded(SoftAssertions all, String what, HttpResponse<String> answer) {
        all.assertThat(Observatory.score(answer))
                .as("%s: %s", what, Observatory.modifiers(answer.headers(), answer.body()))
                .isGreaterThanOrEqualTo(ENOUGH);
        for (String banner : new String[] {"Server", "X-Powered-By"}) {
            all.assertThat(answer.headers().allValues(banner))
                    .as("%s of %s", banner, what)
                    .isEmpty();
        }
        for (String once : new String[] {"Content-Security-Policy", "Cache-Control", "X-Content-Type-Options"}) {
            all.assertThat(answer.headers().allValues(once).size())
                    .as("%s of %s", once, what)
                    .isLessThan(2);
        }
    }
}
