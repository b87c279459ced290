package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Extent;
import eu.visavis.testing.Program;
import eu.visavis.testing.Web;
import eu.visavis.web.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What programs send who mean harm, or make mistakes: each gets a problem, and nothing is stored. */
@ExtendWith(Cast.Shared.class)
class HostileBodiesIT {
    private static final long SEED = 20_271_122;
    private static final String SOLVE = "/api/v1/schedules:solve?seconds=1";
    private static final int PER_ADDRESS = Extent.of(22, 100);

    private static Cast cast;
    private static Program organiser;

    @BeforeAll
    static void gather(Cast shared) {
        cast = shared;
        organiser = cast.program("visavis_demo");
    }

    @Test
    void refusesHostileJsonAndStoresNothing() {
        List<String> before = state();
        SoftAssertions all = new SoftAssertions();
        addresses().forEach((path, good) -> {
            for (HostileBodies body : HostileBodies.of(good, SEED, PER_ADDRESS)) {
                assertRefused(all, path + " " + body, organiser.send("POST", path, "application/json", body.content()));
            }
        });
        all.assertAll();

        assertThat(state()).isEqualTo(before);
        assertThat(cast.log()).doesNotContain("Request failed, reference");
    }

    @Test
    void refusesHostileFilesAndStoresNothing() {
        List<String> before = state();
        SoftAssertions all = new SoftAssertions();
        for (String kind : List.of("organisations", "participants", "profiles", "requests")) {
            String path = base() + "/imports/" + kind;
            for (HostileBodies body : HostileBodies.of("{\"a\":1,\"b\":\"c\"}", SEED, 22)) {
                assertRefused(all, path + " " + body, organiser.send("POST", path, "text/csv", body.content()));
            }
        }
        for (HostileBodies body : HostileBodies.of("{\"a\":1}", SEED, 22)) {
            for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=x")) {
                assertRefused(
                        all, type + " " + body, organiser.send("POST", base() + "/imports", type, body.content()));
            }
        }
        all.assertAll();

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void refusesBodiesThatAreTooLarge() throws IOException {
        SoftAssertions all = new SoftAssertions();
        byte[] large = new byte[300_000];
        addresses().keySet().stream()
                .filter(path -> !path.equals(SOLVE))
                .forEach(path -> all.assertThat(
                                organiser.offer(path, "application/json", large).statusCode())
                        .as(path)
                        .isEqualTo(413));
        all.assertThat(organiser
                        .offer(SOLVE, "application/json", new byte[11 * 1024 * 1024])
                        .statusCode())
                .as("an instance")
                .isEqualTo(413);
        all.assertThat(organiser.send("POST", SOLVE, "application/gzip", bomb()).statusCode())
                .as("an instance that grows when it is unpacked")
                .isEqualTo(413);
        all.assertThat(organiser
                        .offer(base() + "/imports/requests", "text/csv", new byte[11 * 1024 * 1024])
                        .statusCode())
                .as("a file")
                .isEqualTo(413);
        all.assertAll();
    }

    /** The addresses that take JSON, with a body that each would take. */
    private static Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put(
                "/api/v1/events",
                "{\"title\":{\"en\":\"Day\"},\"venue\":{\"name\":\"Hall\",\"town\":\"Kiel\",\"country\":\"DE\"},"
                        + "\"timezone\":\"Europe/Berlin\",\"tables\":2,\"slot_minutes\":20,\"days\":[{"
                        + "\"date\":\"2027-05-19\",\"start\":\"13:00\",\"end\":\"17:00\"}]}");
        addresses.put(base() + "/requests/acceptances", "{\"all\":true,\"notify\":false}");
        addresses.put(
                base() + "/runs",
                "{\"seconds\":10,\"include_pending\":false,\"preset\":\"own\","
                        + "\"weights\":{\"idle_gap\":40,\"fairness_target\":8}}");
        addresses.put(
                SOLVE,
                "{\"slots\":[{\"session\":0,\"start\":\"2027-05-19T09:00\",\"end\":\"2027-05-19T09:20\"}],"
                        + "\"tables\":[{\"unavailable\":[0]}],\"participants\":[{\"maxMeetings\":1},{\"maxMeetings\":1}],"
                        + "\"requests\":[{\"a\":0,\"b\":1,\"weight\":1}],\"fairnessTarget\":3}");
        addresses.put(run() + "/publication", "{\"base_version\":1}");
        return addresses;
    }

    /** A gigabyte of blanks. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1024; i++) {
                out.write(blanks);
            }
        }
        return bytes.toByteArray();
    }

    /** What could have changed: how many events, people, requests, runs and meetings there are. */
    private static List<String> state() {
        return List.of(
                total("/api/v1/events"),
                total(base() + "/registrations"),
                total(base() + "/requests?status=pending"),
                total(base() + "/runs"),
                organiser.get(base() + "/schedule?limit=1").body());
    }

    private static String total(String list) {
        return Web.find("\"total\":(\\d+)", organiser.get(list).body());
    }

    private static String base() {
        return "/api/v1/events/" + cast.event;
    }

    private static String run() {
        return base() + "/runs/"
                + Web.find(
                        "\"code\":\"(\\w{10})\"",
                        organiser.get(base() + "/runs").body());
    }

    private static void assertRefused(SoftAssertions all, String what, HttpResponse<String> answer) {
        all.assertThat(answer.statusCode()).as(what).isBetween(400, 499);
        all.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(what)
                .isEqualTo(Problem.MEDIA_TYPE);
    }
}
