package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Web;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What could leak from the marketplace is made first, each with a word of its own in every text, and then looked for
 * everywhere where somebody who is not signed in can look.
 */
@ExtendWith(Cast.Shared.class)
class MarketplaceLeaksIT {
    private static final String DRAFT = "zwaaldraft";
    private static final String WAITING = "zwaalwaiting";
    private static final String REFUSED = "zwaalrefused";
    private static final String CHANGED = "zwaalchanged";
    private static final String WITHDRAWN = "zwaalwithdrawn";
    private static final String HELD = "zwaalheld";
    private static final String CLOSED = "zwaalclosed";
    private static final String SHOWN = "zwaalshown";
    private static final List<String> SECRETS = List.of(DRAFT, WAITING, REFUSED, CHANGED, WITHDRAWN, HELD, CLOSED);

    private static Cast cast;
    private static String market;
    private static String shown;
    private static String closed;

    @BeforeAll
    static void makeWhatCouldLeak(Cast shared) {
        cast = shared;
        market = "/networks/" + cast.network() + "/marketplace";
        begin(DRAFT, "");
        submit(begin(WAITING, ""));
        String refused = submit(begin(REFUSED, ""));
        decide(refused, "refuse", Map.of("refusal", "no"));
        shown = approve(submit(begin(SHOWN, "")), Map.of());
        cast.foreigner.post("/me/marketplace/" + shown + "/change", form(SHOWN, CHANGED));
        submit(shown);
        String withdrawn = approve(submit(begin(WITHDRAWN, "")), Map.of());
        decide(withdrawn, "withdraw", Map.of("withdrawal", "no"));
        approve(submit(beginWith(form(SHOWN, HELD), "")), Map.of("held", "BODY", "reason-BODY", "too long"));
        String crises = "/network/marketplace/crises";
        closed = Web.find(
                crises + "/(\\w{10})",
                Web.place(cast.organiser.post(
                        crises + "/new", Map.of("name-en", CLOSED, "categories-en", CLOSED, "from", "2026-01-01"))));
        Map<String, String> inCrisis = form(CLOSED, CLOSED);
        String category = Web.find(
                "value=\"(" + CLOSED + "-\\w{6})\"",
                cast.foreigner.get(market + "/new?in=" + closed).body());
        inCrisis.put("category", category);
        approve(submit(beginWith(inCrisis, "?in=" + closed)), Map.of());
        assertThat(cast.nobody.get(market + "/crises/" + closed).body()).contains(CLOSED);
        cast.organiser.post(crises + "/" + closed + "/close", Map.of());
    }

    @Test
    void showsNothingOfItAnywhere() {
        SoftAssertions all = new SoftAssertions();
        for (String place : places()) {
            HttpResponse<String> answer = cast.nobody.get(place);
            all.assertThat(answer.statusCode()).as(place).isEqualTo(200);
            SECRETS.forEach(secret ->
                    all.assertThat(answer.body()).as("%s at %s", secret, place).doesNotContain(secret));
        }
        all.assertAll();
        assertThat(cast.nobody.get(market).body()).contains(SHOWN);
        assertThat(cast.nobody.get(market + "/feed/atom").body()).contains(SHOWN);
        assertThat(cast.nobody.get(api()).body()).contains(SHOWN);
        assertThat(cast.nobody.get(sitemap("ENTRIES")).body()).contains(shown);
    }

    @Test
    void findsAndCountsNothingOfIt() {
        SoftAssertions all = new SoftAssertions();
        for (String secret : SECRETS) {
            String query = "?q=" + secret;
            all.assertThat(cast.nobody.get(market + query).body()).as(secret).contains("class=\"empty\"");
            all.assertThat(cast.nobody.get(market + "/feed/json" + query).body())
                    .as(secret)
                    .contains("\"items\":[]");
            all.assertThat(cast.nobody.get(market + "/feed/atom" + query).body())
                    .as(secret)
                    .doesNotContain("<entry");
            all.assertThat(cast.nobody.get(market + "/frame" + query).body())
                    .as(secret)
                    .doesNotContain("class=\"req\"");
            all.assertThat(cast.nobody.get(api() + query).body()).as(secret).contains("\"total\":0");
        }
        all.assertAll();
    }

    @Test
    void tellsNoMoreOfAClosedMarketplaceThanOfNone() {
        for (String place : List.of(
                market + "/crises/" + closed, market + "/feed/atom?in=" + closed, market + "/frame?in=" + closed)) {
            assertThat(cast.nobody.get(place).statusCode()).as(place).isEqualTo(404);
        }
        HttpResponse<String> answer = cast.nobody.get(api() + "?in=" + closed);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(withoutReference(answer)).isEqualTo(withoutReference(cast.nobody.get(api() + "?in=0123456789")));
    }

    /** Each answer has a reference of its own. */
    private static String withoutReference(HttpResponse<String> answer) {
        return answer.body().replaceAll("urn:uuid:[^\"]*", "");
    }

    @Test
    void keepsSignsThatTurnAndControlOutOfEntries() {
        Map<String, String> form = form("gpj.\u202Eexe\u2066x\u0007\u0000 <b>bold</b>", "body \u202E turned");
        String preview = cast.foreigner
                .get("/me/marketplace/" + beginWith(form, "") + "/preview")
                .body();

        assertThat(preview)
                .contains("gpj.exex &lt;b&gt;bold&lt;/b&gt;")
                .doesNotContain("\u202E", "\u2066", "\u0007", "\u0000", "<b>bold");
    }

    @Test
    void refusesTextsThatAreTooLongForTheForm() {
        for (String field : List.of("title", "summary", "body", "organisation", "unit", "place", "price", "website")) {
            Map<String, String> form = form("x", "x");
            form.put(field, "a".repeat(20_000));
            assertThat(cast.foreigner.post(market + "/new", form).statusCode())
                    .as(field)
                    .isEqualTo(400);
        }
        assertThat(cast.foreigner
                        .offer(market + "/new", "body=" + "a".repeat(1_000_000))
                        .statusCode())
                .isEqualTo(413);
    }

    private static List<String> places() {
        return List.of(
                "/",
                "/networks/" + cast.network(),
                market,
                market + "?kind=PRODUCT",
                market + "/" + shown,
                market + "/thanks",
                market + "/feed/atom",
                market + "/feed/json",
                market + "/frame",
                "/sitemap.xml",
                sitemap("PAGES"),
                sitemap("ENTRIES"),
                sitemap("ORGANISATIONS"),
                api(),
                api() + "/" + shown,
                api() + "?q=" + URLEncoder.encode(SHOWN, StandardCharsets.UTF_8));
    }

    private static String api() {
        return "/api/v1/networks/" + cast.network() + "/entries";
    }

    private static String sitemap(String kind) {
        return "/networks/" + cast.network() + "/sitemap.xml?kind=" + kind;
    }

    private static Map<String, String> form(String title, String body) {
        Map<String, String> form = new HashMap<>();
        form.putAll(Map.of("side", "OFFER", "kind", "PRODUCT", "category", "laboratory", "language", "en"));
        form.putAll(Map.of("organisation", "Cast", "country", "FR", "end", "2027-05-01"));
        form.put("title", title);
        form.put("body", body);
        return form;
    }

    private static String begin(String word, String query) {
        return beginWith(form(word, word), query);
    }

    private static String beginWith(Map<String, String> form, String query) {
        return Web.find(
                "/me/marketplace/(\\w{10})/preview", Web.place(cast.foreigner.post(market + "/new" + query, form)));
    }

    private static String submit(String code) {
        cast.foreigner.post("/me/marketplace/" + code + "/submit", Map.of());
        return code;
    }

    private static String approve(String code, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put(
                "version",
                Web.find(
                        "name=\"version\" value=\"([^\"]+)\"",
                        cast.organiser
                                .get("/network/marketplace/review/" + code)
                                .body()));
        decide(code, "approve", form);
        return code;
    }

    private static void decide(String code, String decision, Map<String, String> form) {
        assertThat(cast.organiser
                        .post("/network/marketplace/review/" + code + "/" + decision, form)
                        .statusCode())
                .isEqualTo(303);
    }
}
