package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the scores are those of the published table. */
class ObservatoryTest {
    private static final String HTML = "text/html;charset=UTF-8";

    @Test
    void givesAnAnswerWithoutAnyHeaderWhatTheTableTakes() {
        assertThat(score(Map.of("Content-Type", HTML), "")).isEqualTo(100 - 25 - 20 - 5 - 20);
    }

    @Test
    void addsBonusesOnlyAboveNinetyPoints() {
        Map<String, String> good = good();
        assertThat(score(good, "")).isEqualTo(130);

        good.remove("Strict-Transport-Security");
        assertThat(score(good, "")).isEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            content-security-policy      | Content-Security-Policy      | default-src 'none'                              | 10
            content-security-policy      | Content-Security-Policy      | default-src 'self'                              | 5
            content-security-policy      | Content-Security-Policy      | default-src 'none'; style-src 'unsafe-inline'   | 0
            content-security-policy      | Content-Security-Policy      | default-src 'none'; img-src http://a.example    | -10
            content-security-policy      | Content-Security-Policy      | default-src 'none'; script-src 'unsafe-eval'    | -10
            content-security-policy      | Content-Security-Policy      | default-src 'none'; script-src 'unsafe-inline'  | -20
            content-security-policy      | Content-Security-Policy      | default-src 'none'; script-src data:            | -20
            content-security-policy      | Content-Security-Policy      | default-src 'none'; connect-src http://a.example | -20
            content-security-policy      | Content-Security-Policy      | img-src 'self'                                  | -20
            cookies                      | Set-Cookie                   | visavis=1; Secure; HttpOnly; SameSite=Lax       | 5
            cookies                      | Set-Cookie                   | visavis=1; Secure; HttpOnly                     | 0
            cookies                      | Set-Cookie                   | visavis=1; SameSite=Lax                         | -20
            cookies                      | Set-Cookie                   | session=1; Secure; SameSite=Lax                 | -30
            cookies                      | Set-Cookie                   | session=1; HttpOnly; SameSite=Lax               | -40
            cookies                      | Set-Cookie                   | visavis=1; Secure; SameSite=x                   | -20
            referrer-policy              | Referrer-Policy              | same-origin                                     | 5
            referrer-policy              | Referrer-Policy              | no-referrer, unsafe-url                         | -5
            referrer-policy              | Referrer-Policy              | x                                               | -5
            strict-transport-security    | Strict-Transport-Security    | max-age=15768000; includeSubDomains             | 0
            strict-transport-security    | Strict-Transport-Security    | max-age=15767999                                | -10
            strict-transport-security    | Strict-Transport-Security    | includeSubDomains                               | -20
            x-content-type-options       | X-Content-Type-Options       | sniff                                           | -5
            x-frame-options              | X-Frame-Options              | DENY                                            | 0
            x-frame-options              | X-Frame-Options              | x                                               | -20
            x-frame-options              | Content-Security-Policy      | frame-ancestors 'none'                          | 5
            cross-origin-resource-policy | Cross-Origin-Resource-Policy | same-site                                       | 10
            cross-origin-resource-policy | Cross-Origin-Resource-Policy | cross-origin                                    | 0
            cross-origin-resource-policy | Cross-Origin-Resource-Policy | x                                               | -5
            """)
    void givesEachHeaderItsPoints(String test, String header, String value, int points) {
        assertThat(Observatory.modifiers(headers(Map.of(header, value)), "")).containsEntry(test, points);
    }

    @ParameterizedTest
    @CsvSource({
        "/own.js, 0",
        "https://a.example/x.js, -5",
        "http://a.example/x.js, -50",
        "//a.example/x.js, -50",
        "/own.js\" integrity=\"sha384-x, 5",
        "http://a.example/x.js\" integrity=\"sha384-x, -20"
    })
    void givesScriptsTheirPoints(String source, int points) {
        String page = "<html><script defer src=\"" + source + "\"></script>";
        assertThat(Observatory.modifiers(headers(Map.of("Content-Type", HTML)), page))
                .containsEntry("subresource-integrity", points);
    }

    @Test
    void takesFiftyFromAnswersThatAnybodyMayReadWithCookies() {
        Map<String, String> open =
                Map.of("Access-Control-Allow-Origin", "https://a.example", "Access-Control-Allow-Credentials", "true");
        assertThat(Observatory.modifiers(headers(open), "")).containsEntry("cross-origin-resource-sharing", -50);
    }

    private static Map<String, String> good() {
        return new HashMap<>(Map.of(
                "Content-Type", HTML,
                "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
                "Referrer-Policy", "no-referrer",
                "Strict-Transport-Security", "max-age=63072000",
                "X-Content-Type-Options", "nosniff",
                "Cross-Origin-Resource-Policy", "same-origin"));
    }

    private static int score(Map<String, String> headers, String body) {
        return Observatory.score(headers(headers), body);
    }

    private static HttpHeaders headers(Map<String, String> values) {
        Map<String, List<String>> lists = new HashMap<>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return HttpHeaders.of(lists, (name, value) -> true);
    }
}
