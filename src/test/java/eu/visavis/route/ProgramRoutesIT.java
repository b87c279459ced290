package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.TokenScope;
import eu.visavis.scheduling.solver.format.ProblemGenerator;
import eu.visavis.scheduling.solver.format.ProblemWriter;
import eu.visavis.testing.Program;
import eu.visavis.testing.Web;
import eu.visavis.web.Audience;
import eu.visavis.web.Needs;
import eu.visavis.web.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every address for programs, called with tokens of everybody, with none, and with what is no token. */
@ExtendWith(Cast.Shared.class)
class ProgramRoutesIT {
    private static final List<Route> ROUTES = Route.programs();
    private static final Duration DAY = Duration.ofDays(1);
    private static final Set<Integer> FINE = Set.of(200, 201, 202, 204, 400, 409);
    private static final List<String> MALFORMED =
            List.of("x", "0", "-1", "%27", "..%2F..%2Fetc", "ABCDEFGHIJ", "%F0%9F%92%A9", "a".repeat(3000));

    private static Cast cast;
    private static Program organiser;

    @BeforeAll
    static void gather(Cast shared) {
        cast = shared;
        organiser = cast.program("visavis_demo");
    }

    @Test
    void letsInWhoMayAndTellsNothingToOthers() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : ROUTES) {
            strangers().forEach((name, caller) -> {
                HttpResponse<String> answer = call(caller, route, cast.values(route));
                boolean open = route.audience() == Audience.EVERYBODY;
                assertAnswer(all, route + " as " + name, answer, open ? 200 : 401);
                String challenge =
                        answer.headers().firstValue("WWW-Authenticate").orElse("");
                all.assertThat(challenge.contains("invalid_token"))
                        .as("%s as %s: %s", route, name, challenge)
                        .isEqualTo(!open && !name.equals("nobody"));
            });
            outsiders().forEach((name, caller) -> {
                if (route.has("event")) {
                    assertAnswer(all, route + " as " + name, call(caller, route, cast.values(route)), 404);
                }
            });
        }
        for (Route route : ROUTES) {
            HttpResponse<String> answer = call(organiser, route, cast.values(route));
            all.assertThat(FINE).as("%s as organiser: %s", route, answer.body()).contains(answer.statusCode());
        }
        all.assertAll();
    }

    @Test
    void showsNoEventOfOneNetworkToAnother() {
        HttpResponse<String> answer = eve().get("/api/v1/events");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"total\":0").doesNotContain(cast.event);
    }

    @Test
    void showsASearchToWhoAskedForItOnly() {
        for (Route route : ROUTES) {
            if (route.has("schedule")) {
                for (Program caller : outsiders().values()) {
                    assertThat(call(caller, route, cast.values(route)).statusCode())
                            .as(route.toString())
                            .isEqualTo(404);
                }
            }
        }
    }

    @Test
    void solvesPackedInstancesUpToFiveAtATime() throws IOException {
        Program eve = eve();
        byte[] packed = largeInstance(); // a small one would be solved before the next one comes
        List<String> made = new ArrayList<>();
        for (String type : List.of("application/gzip", "application/json")) {
            HttpResponse<String> answer = eve.send("POST", "/api/v1/schedules:solve?seconds=600", type, packed);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            made.add(answer.headers().firstValue("Location").orElseThrow());
        }
        for (int more = 0; more < 3; more++) {
            made.add(eve.send("POST", "/api/v1/schedules:solve?seconds=600", "application/gzip", packed)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow());
        }

        HttpResponse<String> sixth =
                eve.send("POST", "/api/v1/schedules:solve?seconds=600", "application/gzip", packed);
        String last = eve.get(pathOf(made.get(4))).body();
        List<Integer> deleted = made.stream()
                .map(place -> eve.send("DELETE", pathOf(place), "application/json", new byte[0])
                        .statusCode())
                .toList();

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.body()).contains("/problems/too-many");
        assertThat(last).contains("\"state\":\"waiting\"").doesNotContain("\"ahead\":0");
        assertThat(deleted).containsOnly(204);
        assertThat(eve.get(pathOf(made.get(0))).statusCode()).isEqualTo(404);
    }

    @Test
    void opensNoAddressForProgramsByCookie() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : ROUTES) {
            if (route.audience() != Audience.EVERYBODY && route.isReading()) {
                assertAnswer(all, route + " by cookie", cast.organiser.get(route.path(cast.values(route))), 401);
            }
        }
        all.assertAll();
    }

    @Test
    void opensNoPageByToken() {
        for (String page : List.of("/me/tokens", "/events/" + cast.event + "/home")) {
            HttpResponse<String> answer = organiser.get(page);

            assertThat(Web.place(answer)).as(page).contains("/sign-in?to=");
        }
    }

    @Test
    void findsNothingOfOneEventBelowAnother() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : ROUTES) {
            if (route.has("run") || route.has("participant")) {
                Map<String, String> values = new HashMap<>(cast.values(route));
                values.put("event", cast.otherEvent);
                assertAnswer(all, route + " of another event", call(organiser, route, values), 404);
            }
        }
        all.assertAll();
    }

    @Test
    void answersMalformedCodesWithoutFailing() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : ROUTES) {
            for (String parameter : List.of("event", "run", "participant", "kind", "schedule")) {
                for (String malformed : route.has(parameter) ? MALFORMED : List.<String>of()) {
                    Map<String, String> values = new HashMap<>(cast.values(route));
                    values.put(parameter, malformed);
                    HttpResponse<String> answer = call(organiser, route, values);
                    all.assertThat(answer.statusCode())
                            .as("%s with %s %.20s", route, parameter, malformed)
                            .isBetween(400, 499);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void refusesParametersThatItDoesNotKnow() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : ROUTES) {
            for (String parameter : route.queryParameters()) {
                for (String value : List.of("-1", "x", "%00", "99999999999999999999", "%F0%9F%92%A9")) {
                    String path = route.path(cast.values(route)) + "?" + parameter + "=" + value;
                    HttpResponse<String> answer = route.isReading()
                            ? organiser.get(path)
                            : organiser.send("POST", path, typeOf(route), csv());
                    String what = route + " with " + parameter + " " + value;
                    if (parameter.equals("q")) { // words, which may be any
                        all.assertThat(answer.statusCode()).as("%s", what).isEqualTo(200);
                    } else {
                        assertAnswer(all, what, answer, 400);
                    }
                }
            }
        }
        all.assertAll();
    }

    @Test
    void saysWhatAnAddressDoesNotTakeOrGive() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : ROUTES) {
            String path = route.path(cast.values(route));
            HttpResponse<String> put = organiser.send("PUT", path, "application/json", new byte[0]);
            assertAnswer(all, "PUT " + path, put, 405);
            all.assertThat(put.headers().firstValue("Allow").orElse(""))
                    .as(path)
                    .contains(route.method());
            if (route.isReading()) {
                assertAnswer(all, route + " as a picture", organiser.get(path, "Accept", "image/png"), 406);
            } else if (!route.consumes().isEmpty()) {
                for (String type : List.of("text/plain", "application/xml", "x")) {
                    assertAnswer(all, route + " taking " + type, organiser.send("POST", path, type, csv()), 415);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void givesProblemsInTheLanguageOfTheCaller() {
        HttpResponse<String> answer = organiser.get("/api/v1/nowhere", "Accept-Language", "pl, en;q=0.5");

        assertThat(answer.headers().firstValue("Content-Language")).contains("pl");
        assertThat(answer.body()).contains("Pod tym adresem nic nie ma");
    }

    @Test
    void acceptsATokenOfThePageUntilItIsRevoked() {
        String made = cast.organiser
                .post("/me/tokens", Map.of("name", "Registration website", "days", "30", "scopes", "READ"))
                .body();
        Program program = cast.program(Web.find("<code>(visavis_[^<]+)</code>", made));
        int before = program.get("/api/v1/events").statusCode();
        String list = cast.organiser.get("/me/tokens").body();
        String code = Web.find("/me/tokens/(\\w{10})/revoke\"><button[^>]*>[^<]*<span[^>]*> Registration", list);
        cast.organiser.post("/me/tokens/" + code + "/revoke", Map.of());

        assertThat(before).isEqualTo(200);
        assertThat(list).doesNotContain("visavis_");
        assertThat(program.get("/api/v1/events").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesWhatATokenDoesNotPermitAndSaysWhatIsMissing() {
        SoftAssertions all = new SoftAssertions();
        for (TokenScope own : List.of(TokenScope.READ, TokenScope.IMPORT)) {
            Program limited = program(cast.organiser, "/me/tokens", own);
            for (Route route : ROUTES) {
                Needs needs = route.handler().getAnnotation(Needs.class);
                if (needs != null && needs.value() != own) {
                    HttpResponse<String> answer = call(limited, route, cast.values(route));
                    assertAnswer(all, route + " with " + own, answer, 403);
                    all.assertThat(answer.body())
                            .as("%s with %s", route, own)
                            .contains(
                                    "/problems/missing-scope",
                                    "\"pointer\":\"" + needs.value().code() + "\"");
                    all.assertThat(answer.headers()
                                    .firstValue("WWW-Authenticate")
                                    .orElse(""))
                            .as("%s with %s", route, own)
                            .contains(
                                    "insufficient_scope",
                                    "scope=\"" + needs.value().code() + "\"");
                }
            }
        }
        all.assertAll();
    }

    @Test
    void letsATokenOfANetworkReadThatNetworkAndNoOther() {
        Program network = program(cast.organiser, "/network/tokens", TokenScope.READ);

        assertThat(network.get("/api/v1/events").body()).contains(cast.event);
        assertThat(network.get("/api/v1/events/" + cast.event).statusCode()).isEqualTo(200);
        assertThat(network.get("/me/tokens").statusCode()).isNotEqualTo(200);
        assertThat(cast.organiser.get("/network/tokens").body()).contains("READ token of /network/tokens");
        assertThat(cast.organiser.get("/me/tokens").body()).doesNotContain("READ token of /network/tokens");
    }

    @Test
    void saysThatATokenHasExpired() {
        HttpResponse<String> answer =
                cast.program(cast.staffEmail(), DAY.negated()).get("/api/v1/events");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/expired-token");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("has expired");
    }

    private static Program program(Web maker, String page, TokenScope scope) {
        String made = maker.post(
                        page, Map.of("name", scope + " token of " + page, "days", "30", "scopes", scope.name()))
                .body();
        return cast.program(Web.find("<code>(visavis_[^<]+)</code>", made));
    }

    @Test
    void describesItselfToEverybody() throws Exception {
        HttpResponse<String> answer = cast.program("").get("/openapi");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/yaml"));
        assertThat(answer.body())
                .isEqualTo(Files.readString(Path.of("src/main/resources/eu/visavis/api/openapi.yaml")));
    }

    @Test
    void describesItselfInJsonToThoseWhoAskForIt() {
        Program anybody = cast.program("");
        HttpResponse<String> asked = anybody.get("/openapi", "Accept", "application/json, */*;q=0.1");
        HttpResponse<String> byEnding = anybody.get("/openapi.json", "Accept", "*/*");

        for (HttpResponse<String> answer : List.of(asked, byEnding)) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
            assertThat(answer.body()).startsWith("{\"").contains("\"/api/v1/events/{event}/schedule.ics\"");
        }
        assertThat(anybody.get("/openapi.yaml", "Accept", "application/json").body())
                .startsWith("openapi: 3.0");
    }

    @Test
    void givesTheWholeScheduleByEndingAndByType() {
        String schedule = "/api/v1/events/" + cast.event + "/schedule";
        String first = Web.find(
                "\"items\":\\[\\{[^{]*\"code\":\"(\\w{10})\"",
                organiser.get(schedule).body());

        assertThat(organiser.get(schedule + ".ics", "Accept-Language", "de").body())
                .isEqualTo(organiser
                        .get(schedule, Map.of("Accept", "text/calendar", "Accept-Language", "de"))
                        .body())
                .contains("UID:" + first + "@visavis", "alle Gespräche (Demo)");
        assertThat(organiser.get(schedule, "Accept", "application/pdf").body()).startsWith("%PDF-");
        for (String paper : List.of("table-plan", "agendas-by-country")) {
            assertThat(organiser.get(schedule + ".pdf?paper=" + paper).body())
                    .startsWith("%PDF-")
                    .endsWith("%%EOF\n");
        }
    }

    @Test
    void givesTheCertificateOfAPublishedVersion() {
        String versions = "/api/v1/events/" + cast.event + "/schedule/versions/";

        HttpResponse<String> answer = organiser.get(versions + "1/certificate");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.body()).startsWith("PK").contains("solution.json");
        for (String none : List.of("99", "0", "-1", "1.5", "9999999999", "x")) {
            assertThat(organiser.get(versions + none + "/certificate").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void givesNoFileOfAScheduleThatIsNotPublished() {
        for (String ending : List.of(".ics", ".pdf")) {
            HttpResponse<String> answer = organiser.get("/api/v1/events/" + cast.otherEvent + "/schedule" + ending);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("/problems/not-published");
        }
    }

    private static Map<String, Program> strangers() {
        Map<String, Program> strangers = new LinkedHashMap<>();
        strangers.put("nobody", cast.program(""));
        strangers.put("somebody with a made-up token", cast.program("visavis_made-up"));
        strangers.put("somebody whose token has expired", cast.program(cast.staffEmail(), DAY.negated()));
        return strangers;
    }

    private static Map<String, Program> outsiders() {
        return Map.of(
                "organiser of another network",
                eve(),
                "participant",
                cast.program("user1@lithoz.example", DAY),
                "somebody who waits",
                cast.program("waiting@cast.example", DAY));
    }

    private static Program eve() {
        return cast.program(cast.staffEmail(), DAY);
    }

    private static HttpResponse<String> call(Program caller, Route route, Map<String, String> values) {
        String path = route.path(values);
        if (route.isReading()) {
            return caller.get(path);
        }
        // The server itself refuses to delete by a body.
        String body = route.method().equals("DELETE") ? "" : "{}";
        return caller.send(route.method(), path, typeOf(route), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String typeOf(Route route) {
        if (route.takesFiles()) {
            return "multipart/form-data; boundary=x";
        }
        return route.consumes().stream().findFirst().orElse("application/json");
    }

    private static String pathOf(String place) {
        return URI.create(place).getPath();
    }

    private static byte[] largeInstance() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            ProblemWriter.write(
                    ProblemGenerator.generate(ProblemGenerator.Size.L, ProblemGenerator.Variant.TABLES, 1), "", out);
        }
        return bytes.toByteArray();
    }

    private static byte[] csv() {
        return "organisation_id\n".getBytes(StandardCharsets.UTF_8);
    }

    private static void assertAnswer(SoftAssertions all, String what, HttpResponse<String> answer, int status) {
        all.assertThat(answer.statusCode()).as(what).isEqualTo(status);
        all.assertThat(answer.body()).as(what).doesNotContain("Fauvernier");
        if (status >= 400) {
            all.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(what)
                    .isEqualTo(Problem.MEDIA_TYPE);
            for (String member : List.of("type", "title", "status", "detail", "instance")) {
                all.assertThat(answer.body()).as(what).contains("\"" + member + "\":");
            }
        }
    }
}
