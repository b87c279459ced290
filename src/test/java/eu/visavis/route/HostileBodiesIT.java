package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.visavis.testing.Extent;
import eu.visavis.testing.Program;
import eu.visavis.testing.Web;
import eu.visavis.web.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What programs send who mean harm, or make mistakes, made from the description of the interface: each body gets a problem,
 * and nothing is stored.
 */
@ExtendWith(Cast.Shared.class)
class HostileBodiesIT {
    private static final long SEED = 20_271_122;
    private static final String SOLVE = "/api/v1/schedules:solve?seconds=1";
    private static final int PER_BODY = Extent.of(22, 200);
    /** Bodies without an end for each that is described; all of them together are fewer than the server answers at a time. */
    private static final int UNENDED = Extent.of(1, 5);

    private static Cast cast;
    private static Program organiser;
    private static JsonNode description;
    private static List<DescribedBody> bodies;
    private static String run;

    @BeforeAll
    static void gather(Cast shared) throws IOException {
        cast = shared;
        organiser = cast.program("visavis_demo");
        description = new ObjectMapper().readTree(organiser.get("/openapi.json").body());
        bodies = DescribedBody.of(description);
        run = Web.find("\"code\":\"(\\w{10})\"", organiser.get(base() + "/runs").body());
    }

    @Test
    void findsTheBodiesOfTheDescription() {
        assertThat(bodies)
                .extracting(DescribedBody::type)
                .contains("application/json", "application/gzip", "multipart/form-data", "text/csv");
        assertThat(bodies.stream().filter(DescribedBody::isJson))
                .hasSizeGreaterThan(4)
                .allSatisfy(body -> assertThat(body.good().size())
                        .as("%s has an example", body)
                        .isPositive());
    }

    @Test
    void refusesHostileBodiesAndStoresNothing() {
        List<String> before = state();
        SoftAssertions all = new SoftAssertions();
        for (DescribedBody body : bodies) {
            for (HostileBodies hostile : hostile(body)) {
                assertRefused(all, body + " " + hostile, send(body, hostile.content()));
            }
        }
        all.assertAll();

        assertThat(state()).isEqualTo(before);
        assertThat(cast.log()).doesNotContain("Request failed, reference");
    }

    @Test
    void staysThereForOthersWhileBodiesDoNotEnd() throws IOException {
        List<String> before = state();
        List<Socket> waiting = new ArrayList<>();
        try {
            for (DescribedBody body : bodies) {
                for (int i = 0; i < UNENDED; i++) {
                    waiting.add(begin(body));
                }
            }
            assertThat(organiser.get("/api/v1/events").statusCode()).isEqualTo(200);
            assertThat(state()).isEqualTo(before);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
        assertThat(state()).isEqualTo(before);
        assertThat(cast.log()).doesNotContain("Request failed, reference");
    }

    @Test
    void refusesBodiesThatAreTooLarge() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (DescribedBody body : bodies) {
            int bytes = body.isJson() && !path(body).equals(SOLVE) ? 300_000 : 42 * 1024 * 1024;
            all.assertThat(organiser
                            .offer(path(body), sentType(body), new byte[bytes])
                            .statusCode())
                    .as("%s", body)
                    .isEqualTo(413);
        }
        all.assertThat(organiser.send("POST", SOLVE, "application/gzip", bomb()).statusCode())
                .as("an instance that grows when it is unpacked")
                .isEqualTo(413);
        all.assertAll();
    }

    /** Spoilt examples of what is described, objects that break the schema, and what is nothing of the kind. */
    private static List<HostileBodies> hostile(DescribedBody body) {
        if (!body.isJson()) {
            return HostileBodies.of("{\"a\":1,\"b\":\"c\"}", SEED, PER_BODY);
        }
        List<HostileBodies> all = new ArrayList<>(HostileBodies.of(body.good().toString(), SEED, PER_BODY / 2));
        all.addAll(new SchemaFaults(description, SEED).of(body, PER_BODY - PER_BODY / 2));
        return all;
    }

    private static HttpResponse<String> send(DescribedBody body, byte[] content) {
        return organiser.send(body.method(), path(body), sentType(body), content);
    }

    private static String sentType(DescribedBody body) {
        return body.type().startsWith("multipart/") ? body.type() + "; boundary=x" : body.type();
    }

    private static String path(DescribedBody body) {
        if (SOLVE.startsWith(body.template())) {
            return SOLVE;
        }
        return body.template()
                .replace("{event}", cast.event)
                .replace("{run}", run)
                .replace("{network}", cast.network());
    }

    /** Announces a body, sends its first byte, and leaves it there. */
    private static Socket begin(DescribedBody body) throws IOException {
        URI base = URI.create(cast.base());
        Socket socket = new Socket(base.getHost(), base.getPort());
        String head = body.method() + " " + path(body) + " HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nAuthorization: Bearer visavis_demo\r\nContent-Type: " + sentType(body)
                + "\r\nContent-Length: 1000\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
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

    private static void assertRefused(SoftAssertions all, String what, HttpResponse<String> answer) {
        all.assertThat(answer.statusCode()).as(what).isBetween(400, 499);
        Answers.assertKept(all, what, answer);
        all.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(what)
                .isEqualTo(Problem.MEDIA_TYPE);
    }
}
