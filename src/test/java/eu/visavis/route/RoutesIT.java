package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Extent;
import eu.visavis.testing.Web;
import eu.visavis.web.Audience;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every route, called by everybody: who may come in does, everybody else learns nothing. The last but one of those who share
 * the cast, since it changes what the others would find.
 */
@ExtendWith(Cast.Shared.class)
@Order(Integer.MAX_VALUE - 1)
class RoutesIT {
    private static final List<Route> ROUTES = Route.pages();
    private static final List<String> MALFORMED =
            List.of("x", "0", "-1", "%00", "%27", "..%2F..%2Fetc", "ABCDEFGHIJ", "%F0%9F%92%A9", "a".repeat(3000));
    private static final Set<Integer> FINE = Set.of(200, 303, 400, 409);

    private static Cast cast;

    @BeforeAll
    static void gather(Cast shared) {
        cast = shared;
    }

    @Test
    void everyRouteOfTheProductIsFound() {
        assertThat(ROUTES).hasSizeGreaterThan(60);
        assertThat(ROUTES).extracting(Route::audience).contains(Audience.ORGANISER, Audience.REGISTERED);
    }

    @Test
    void answersForParticipantsOfOtherPartnersAsIfThereWereNone() {
        Web office = cast.staff.get(Cast.OTHER_OFFICE).web();
        SoftAssertions all = new SoftAssertions();
        for (Route route : ROUTES) {
            if (!route.has("participant") || !route.audience().isOfEvent()) {
                continue;
            }
            Map<String, String> values = new HashMap<>(cast.values(route));
            HttpResponse<String> foreign = call(office, route, values);
            values.put("participant", "0123456789");
            HttpResponse<String> none = call(office, route, values);
            all.assertThat(foreign.statusCode()).as("%s", route).isEqualTo(404);
            all.assertThat(plain(foreign)).as("%s", route).isEqualTo(plain(none));
        }
        all.assertAll();
    }

    /** What a page says but for the addresses and references that differ from call to call. */
    private static String plain(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("/(participants|people|registrations|wishes|entrance|for)/\\w{10}", "/")
                .replaceAll("reference[^<]*<[^<]*", "");
    }

    /** One test, since callers who may come in change what the others would find. */
    @Test
    void letsInWhoMayAndTellsNothingToOthers() {
        SoftAssertions all = new SoftAssertions();
        // Nothing changes for them, so that they can be asked for at the same time.
        List<Refusal> refusals =
                ROUTES.parallelStream().flatMap(RoutesIT::refusals).toList();
        for (Refusal refusal : refusals) {
            all.assertThat(refusal.status()).as("%s", refusal.what()).isEqualTo(404);
            all.assertThat(refusal.namesPeople())
                    .as("%s names people", refusal.what())
                    .isFalse();
        }
        for (Route route : ROUTES) {
            if (isClosedToNobody(route.audience())) {
                HttpResponse<String> answer = call(cast.nobody, route, cast.values(route));
                all.assertThat(Web.place(answer)).as("%s as nobody", route).startsWith("/sign-in?to=");
            }
        }
        for (Route route : ROUTES) {
            insiders(route).forEach((name, caller) -> {
                HttpResponse<String> answer = call(caller, route, cast.values(route));
                boolean secret = route.has("token"); // there is none that would fit
                all.assertThat(secret || FINE.contains(answer.statusCode()))
                        .as("%s as %s: %s %s", route, name, answer.statusCode(), headingOf(answer))
                        .isTrue();
                all.assertThat(Web.place(answer)).as("%s as %s", route, name).doesNotContain("/sign-in?to=");
                // An address with scheme and host would be wrong behind a proxy that speaks TLS.
                all.assertThat(Web.place(answer)).as("%s as %s", route, name).matches("(/.*)?");
            });
        }
        all.assertAll();
    }

    /** What somebody was told who may not come in. */
    private record Refusal(String what, int status, boolean namesPeople) {}

    private static Stream<Refusal> refusals(Route route) {
        return outsiders(route).entrySet().stream().map(outsider -> {
            HttpResponse<String> answer = call(outsider.getValue(), route, cast.values(route));
            return new Refusal(
                    route + " as " + outsider.getKey(),
                    answer.statusCode(),
                    answer.body().contains("Fauvernier"));
        });
    }

    @Test
    void findsNothingOfOneEventBelowAnother() {
        SoftAssertions all = new SoftAssertions();
        List<String> below = List.of("run", "tradeOff", "upload", "participant", "want", "request", "table", "session");
        for (Route route : ROUTES) {
            if (!route.has("event") || below.stream().noneMatch(route::has)) {
                continue;
            }
            Map<String, String> values = new HashMap<>(cast.values(route));
            values.put("event", cast.otherEvent);
            Web caller = route.audience().isOfEvent() ? cast.organiser : cast.foreigner;
            all.assertThat(call(caller, route, values).statusCode())
                    .as("%s of another event", route)
                    .isEqualTo(404);
        }
        all.assertAll();
    }

    @Test
    void showsTheWayToARoomToThoseWhoMeetOnly() {
        Web other = cast.anotherParticipant();
        List<String> own = cast.meetings(cast.participant);
        List<String> others = cast.meetings(other);
        SoftAssertions all = new SoftAssertions();
        for (String meeting : own) {
            String page = "/events/" + cast.event + "/me/meetings/" + meeting + "/room";
            all.assertThat(cast.participant.get(page).statusCode()).isEqualTo(200);
            all.assertThat(other.get(page).statusCode()).isEqualTo(others.contains(meeting) ? 200 : 404);
            all.assertThat(cast.participant.get(page).body()).doesNotContain("meet.example.org");
            String elsewhere = page.replace(cast.event, cast.otherEvent);
            all.assertThat(cast.foreigner.get(elsewhere).statusCode()).isEqualTo(404);
            all.assertThat(cast.organiser.get(elsewhere.replace("/me/", "/")).statusCode())
                    .isEqualTo(404);
        }
        all.assertAll();
        assertThat(own).isNotEmpty().anyMatch(meeting -> !others.contains(meeting));
    }

    @Test
    void answersMalformedCodesWithoutFailing() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : ROUTES) {
            for (String parameter : route.parameters()) {
                for (String malformed : Extent.sample(2, MALFORMED, route + parameter)) {
                    Map<String, String> values = new HashMap<>(cast.values(route));
                    values.put(parameter, malformed);
                    Web caller = cast.insider(route);
                    Answers.assertKept(
                            all,
                            route + " with " + parameter + " " + Answers.abridged(malformed),
                            call(caller, route, values));
                }
            }
        }
        all.assertAll();
    }

    @Test
    void answersJunkInFormsWithoutFailing() {
        SoftAssertions all = new SoftAssertions();
        String junk = "a=%ff%fe&&=&session=NaN&number=99999999999999&page=-5&seconds=1e9&zone=Mars&count=-1&day=x"
                + "&email=%00@%0d%0a&halves=x&languages=zz&country=%00&wish=never&category=%27&person=x&language=xx";
        for (Route route : ROUTES) {
            if (route.isReading()
                    || route.template().equals("/sign-out")
                    || !Extent.draws(2, "junk", route.toString())) {
                continue;
            }
            String path = route.path(cast.values(route));
            Web caller = cast.insider(route);
            List<String> types = List.of("application/x-www-form-urlencoded", "text/plain", "application/json", "x");
            for (String type : Extent.sample(2, types, route.toString())) {
                Answers.assertKept(all, route + " as " + type, caller.send("POST", path, type, junk));
            }
            String form = "application/x-www-form-urlencoded";
            Answers.assertKept(all, route + " with multipart", caller.send("POST", path, "multipart/form-data", junk));
            Answers.assertKept(
                    all, route + " with a long value", caller.send("POST", path, form, "title=" + "é".repeat(90_000)));
            all.assertThat(caller.offer(path, "title=" + "a".repeat(300_000)).statusCode())
                    .as("%s with a body that is too large", route)
                    .isEqualTo(413);
            Answers.assertKept(all, "DELETE " + path, caller.send("DELETE", path, form, ""));
        }
        all.assertAll();
    }

    @Test
    void showsTheOwnNetworkToStaffAndAllToAdministrators() {
        String demo = "Health Clusters Demo";

        assertThat(cast.organiser.get("/my-networks").body())
                .contains(demo, ">Second<")
                .containsOnlyOnce("tag-good");
        assertThat(cast.otherOrganiser.get("/my-networks").body())
                .contains(">Second<")
                .containsOnlyOnce("tag-good")
                .doesNotContain(demo);
    }

    @Test
    void sendsLinksWhereverTheyAreToLead() {
        String far = "/" + "x".repeat(5000);

        HttpResponse<String> answer = cast.nobody.post("/sign-in", Map.of("email", cast.staffEmail(), "to", far));

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void answersStrangeQueriesWithoutFailing() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : ROUTES) {
            if (!route.isReading() || route.template().endsWith("/progress")) {
                continue;
            }
            Web caller = cast.insider(route);
            List<String> queries = List.of(
                    "?page=-1&status=x&state=x&reason=x&list=x&kind=x&q=%25_%27%22%3Cb%3E",
                    "?page=99999999999&q=%00&email=%00&to=%00&categories=x", "?page=2147483647&q=" + "a".repeat(3000));
            for (String query : Extent.sample(2, queries, route.toString())) {
                Answers.assertKept(all, route + query, caller.get(route.path(cast.values(route)) + query));
            }
        }
        all.assertAll();
        assertThat(cast.log()).doesNotContain("Request failed, reference");
    }

    private static HttpResponse<String> call(Web caller, Route route, Map<String, String> values) {
        String path = route.path(values);
        if (route.template().endsWith("/board/progress")) {
            return caller.listenBriefly(path); // drafts change for as long as somebody looks
        }
        if (route.isReading()) {
            return caller.get(path);
        }
        return route.takesFiles()
                ? caller.upload(path, Map.of("none", "x"))
                : caller.post(path, Map.of("kind", "offer"));
    }

    private static boolean isClosedToNobody(Audience audience) {
        return audience != Audience.EVERYBODY && audience != Audience.DEMO;
    }

    private static Map<String, Web> insiders(Route route) {
        Map<String, Web> insiders = new LinkedHashMap<>();
        switch (route.audience()) {
            case EVERYBODY, DEMO -> insiders.put("nobody", cast.nobody);
            case SIGNED_IN -> insiders.put("foreigner", route.erases() ? cast.leaver : cast.foreigner);
            case ADMINISTRATOR -> insiders.put("organiser", cast.organiser);
            case REGISTERED -> {
                insiders.put("participant", cast.participant);
                if (!route.has("want") && !route.has("deed")) { // which are the participant's
                    insiders.put("waiting", cast.waiting);
                }
            }
            case PARTICIPANT -> insiders.put("participant", cast.participant);
            default -> {
                insiders.putAll(staff(route, true));
                if (!route.audience().isOfEvent() && !isOfOneNetwork(route)) {
                    insiders.put("other organiser", cast.otherOrganiser);
                }
            }
        }
        return insiders;
    }

    private static Map<String, Web> outsiders(Route route) {
        Map<String, Web> outsiders = new LinkedHashMap<>();
        switch (route.audience()) {
            case EVERYBODY, DEMO, SIGNED_IN -> {
                return outsiders;
            }
            case REGISTERED, PARTICIPANT -> {
                outsiders.putAll(everyStaff());
                if (route.audience() == Audience.PARTICIPANT) {
                    outsiders.put("waiting", cast.waiting);
                }
            }
            case ADMINISTRATOR -> {
                outsiders.putAll(everyStaff());
                outsiders.remove("organiser");
            }
            default -> outsiders.putAll(staff(route, false));
        }
        outsiders.put("foreigner", cast.foreigner);
        if (route.audience().isStaff()) {
            outsiders.putAll(Map.of("participant", cast.participant, "waiting", cast.waiting));
        }
        if (!route.audience().isStaff() || route.audience().isOfEvent() || isOfOneNetwork(route)) {
            outsiders.put("other organiser", cast.otherOrganiser);
        }
        return outsiders;
    }

    private static Map<String, Web> everyStaff() {
        Map<String, Web> all = new LinkedHashMap<>();
        cast.staff.forEach((name, colleague) -> all.put(name, colleague.web()));
        return all;
    }

    /** Staff of the network who may call a route, or those who may not. */
    private static Map<String, Web> staff(Route route, boolean allowed) {
        Map<String, Web> found = new LinkedHashMap<>();
        cast.staff.forEach((name, colleague) -> {
            boolean foreign = name.equals(Cast.OTHER_OFFICE) && (route.has("participant") || route.has("watched"))
                    || name.endsWith("office") && (route.has("company") || route.has("claim")); // in nobody's area
            if (allowed == (route.audience().allows(colleague.role().rights()) && !foreign)) {
                found.put(name, colleague.web());
            }
        });
        return found;
    }

    /** Whether the address names something that belongs to the network of the demo. */
    private static boolean isOfOneNetwork(Route route) {
        return route.has("partner")
                || route.has("person")
                || route.has("network")
                || route.has("issue")
                || route.has("webhook")
                || route.has("register")
                || route.has("newEvent")
                || route.has("category")
                || route.has("submitted")
                || route.has("crisis")
                || route.has("report")
                || route.has("suggested")
                || route.has("watched")
                || route.has("company")
                || route.has("claim")
                || route.has("pair");
    }

    private static String headingOf(HttpResponse<String> answer) {
        int heading = answer.body().indexOf("<h1");
        return heading < 0 ? "" : Answers.abridged(answer.body().substring(heading));
    }
}
