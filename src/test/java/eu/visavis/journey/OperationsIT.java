package eu.visavis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Program;
import eu.visavis.testing.Web;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of an installation: backed up while it works, ended and started again, moved, and told about by its log. */
class OperationsIT {
    /** Tables that change without anybody: searches, signing in, and what is done by the clock, in the demo soon. */
    private static final List<String> BY_THEMSELVES =
            List.of(".plan", ".audit_entry.", ".person.", ".mail.", ".saved_search.", ".directory_", ".duplicate_");

    private static final String SECRET = "s3cret-of-the-figures-7Qx9";
    private static final Map<String, String> SETTINGS =
            Map.of("VISAVIS_LOG_FORMAT", "json", "VISAVIS_LOG_REQUESTS", "true", "VISAVIS_METRICS_TOKEN", SECRET);
    private static final String RUNNING = "visavis_plan_runs{state=\"running\"} 1\n";
    private static final String ORGANISER = "name=\"person\" value=\"(\\w{10})\">";
    private static final int LOOKS = 10_000;

    private final Server.Launch launch =
            Server.Launch.of("operations", "--demo").with(SETTINGS);

    @TempDir
    private Path folder;

    @Test
    void isBackedUpRestartedAndMovedWithoutALoss() throws Exception {
        Path archive = folder.resolve("archive.zip");
        String agenda;
        try (Server server = Server.start(launch)) {
            Web organiser = signIn(server, ORGANISER, "");
            String event = "/events/"
                    + Web.find("/events/(\\w{10})/", organiser.get("/").body());
            publish(server, organiser, event);
            agenda = agendaIn(server);
            String run = path(organiser.post(event + "/schedule/runs", Map.of("seconds", "300")));
            awaitRunning(server);

            backUpWhileRunning(server, archive);
            server.terminate();
            assertThat(server.isAlive()).isFalse();
            assertThatNobodyIsNamed(server.log(), archive);
            moves(archive, agenda, run);
        }
        movesToPostgresAndBack(archive);
    }

    private void backUpWhileRunning(Server server, Path archive) throws IOException {
        String data = launch.data().toString();
        Console.Ended made = command("backup", "--data-dir", data, archive.toString());
        assertThat(made.output()).contains("made by the running server");
        assertThat(made.code()).isZero();
        assertThat(figures(server)).contains(RUNNING);

        assertRefused(command("backup", "--data-dir", data, archive.toString()), "exists already");
        assertRefused(command("restore", "--data-dir", data, archive.toString()), "in use: stop Visavis first");
        assertRefused(command("backup"), "needs a file");
        assertRefused(command("restore", "--demo", archive.toString()), "Unknown option --demo");
        Path nowhere = folder.resolve("nowhere");
        assertRefused(
                command(
                        "backup",
                        "--data-dir",
                        nowhere.toString(),
                        folder.resolve("x.zip").toString()),
                "no database in the folder");
        assertThat(nowhere).doesNotExist();
        try (var left = Files.list(launch.data().resolve("backup-requests"))) {
            assertThat(left).isEmpty();
        }
    }

    private void moves(Path archive, String agenda, String run) throws IOException {
        Server.Launch restored = Server.Launch.of("operations-moved", "--demo").with(SETTINGS);
        String data = restored.data().toString();
        Server.delete(restored.data());
        Path damaged = folder.resolve("damaged.zip");
        byte[] whole = Files.readAllBytes(archive);
        Files.write(damaged, Arrays.copyOf(whole, whole.length - 1000));
        assertRefused(command("restore", "--data-dir", data, damaged.toString()), "No archive can be read");
        assertThat(restored.data()).doesNotExist();

        Console.Ended done = command("restore", "--data-dir", data, archive.toString());
        assertThat(done.output()).contains("Restored", "sign in again");
        assertThat(done.code()).isZero();
        assertRefused(command("restore", "--data-dir", data, archive.toString()), "not empty: its table ");
        try (Server server = Server.again(restored)) {
            assertThat(agendaIn(server)).isEqualTo(agenda);
            Path second = folder.resolve("second.zip");
            assertThat(command("backup", "--data-dir", data, second.toString()).code())
                    .isZero();
            assertThat(stable(second)).isEqualTo(stable(archive));
            assertThat(rows(second))
                    .containsEntry("table.person.rows", rows(archive).get("table.person.rows"));
            goesOnWith(run, server);
        }
    }

    /** The search that went on while the archive was made goes on where it is restored. */
    private static void goesOnWith(String run, Server server) {
        awaitRunning(server);
        Web organiser = signIn(server, ORGANISER, "");
        organiser.post(run + "/stop", Map.of());
        organiser.get(run + "/progress"); // ends with the run
        assertThat(figures(server)).contains("visavis_plan_runs{state=\"finished\"} 2\n");
        assertThat(server.log()).doesNotContain("\"level\":\"SEVERE\"");
    }

    private void movesToPostgresAndBack(Path archive) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Map<String, String> settings = Map.of(
                    "VISAVIS_DB_URL", postgres.getJdbcUrl("postgres", "postgres"), "VISAVIS_DB_USER", "postgres");
            Console.Ended restored = Console.run(settings, "restore", archive.toString());
            assertThat(restored.output()).contains("Restored");
            assertThat(restored.code()).isZero();

            Path back = folder.resolve("back.zip");
            Console.Ended made = Console.run(settings, "backup", back.toString());
            assertThat(made.code()).as(made.output()).isZero();
            assertThat(rows(back)).isEqualTo(rows(archive));
        }
    }

    /** No line that is no object, no name, no address, no code and no secret in anything that was logged. */
    private static void assertThatNobodyIsNamed(String log, Path archive) throws IOException {
        assertThat(log.lines()).allMatch(line -> line.startsWith("{\"time\":\"") && line.endsWith("}"));
        assertThat(log)
                .contains("\"route\":\"/events/{event}/me/agenda.ics\",\"status\":200,\"milliseconds\":")
                .contains("\"route\":\"/metrics\"");
        Set<String> words = new HashSet<>(List.of(log.split("[^\\p{L}\\p{N}_@.-]+")));
        for (String person : text(archive, "tables/person.csv").lines().skip(1).toList()) {
            String[] fields = person.split(",");
            assertThat(words).as("a code").doesNotContain(fields[1]);
            assertThat(log).as("an address").doesNotContain(fields[2]);
            assertThat(log).as("a name").doesNotContain(fields[4] + " " + fields[5]);
            assertThat(words).as("a family name").doesNotContain(fields[5]);
        }
        for (String participant :
                text(archive, "tables/participant.csv").lines().skip(1).toList()) {
            assertThat(words).as("a code").doesNotContain(participant.split(",")[4]);
        }
        assertThat(log).doesNotContain(SECRET);
    }

    private static void assertRefused(Console.Ended ended, String message) {
        assertThat(ended.output()).contains(message);
        assertThat(ended.code()).isEqualTo(1);
    }

    private static Console.Ended command(String... arguments) {
        return Console.run(Map.of(), arguments);
    }

    private static void publish(Server server, Web organiser, String event) {
        String run = path(organiser.post(event + "/schedule/runs", Map.of("seconds", "10")));
        new Program(server.base(), "visavis_demo")
                .stopWithPlan(event.substring("/events/".length()), run.substring(run.lastIndexOf('/') + 1));
        assertThat(organiser.post(run + "/publication", Map.of("number", "1")).statusCode())
                .isEqualTo(303);
    }

    /** The calendar file of one participant, without the moment at which it was made. */
    private static String agendaIn(Server server) {
        Web participant = signIn(server, "btn-small\" name=\"person\" value=\"(\\w{10})\"", "?q=Trauntaler");
        String event = Web.find("/events/(\\w{10})/", participant.get("/").body());
        String calendar =
                participant.get("/events/" + event + "/me/agenda.ics").body().replaceAll("DTSTAMP:.*\\R", "");
        assertThat(calendar).contains("BEGIN:VEVENT");
        // Lines are folded wherever they get too long, in the middle of an address too.
        return calendar.replaceAll("\\R[ \t]", "").replaceAll("localhost:\\d+", "host");
    }

    private static Web signIn(Server server, String pattern, String query) {
        Web web = new Web(server.base());
        String person = Web.find(pattern, web.get("/demo" + query).body());
        web.post("/demo/sign-in", Map.of("person", person));
        return web;
    }

    private static void awaitRunning(Server server) {
        String figures = "";
        for (int look = 0; look < LOOKS && !figures.contains(RUNNING); look++) {
            figures = figures(server);
        }
        assertThat(figures).contains(RUNNING);
    }

    private static String figures(Server server) {
        return new Web(server.base())
                .get("/metrics", Map.of("Authorization", "Bearer " + SECRET))
                .body();
    }

    private static String path(HttpResponse<String> answer) {
        String place = Web.place(answer);
        return place.substring(place.indexOf("/events/"));
    }

    /** Checksums of the tables that nothing changes meanwhile. */
    private static Map<String, String> stable(Path archive) throws IOException {
        Map<String, String> sums = values(archive, "sha256");
        sums.keySet().removeIf(key -> BY_THEMSELVES.stream().anyMatch(key::contains));
        assertThat(sums).hasSizeGreaterThan(20);
        return sums;
    }

    private static Map<String, String> rows(Path archive) throws IOException {
        return values(archive, "rows");
    }

    private static Map<String, String> values(Path archive, String ending) throws IOException {
        Properties manifest = new Properties();
        manifest.load(new StringReader(text(archive, "manifest.properties")));
        Map<String, String> values = new TreeMap<>();
        manifest.stringPropertyNames().stream()
                .filter(key -> key.endsWith("." + ending))
                .forEach(key -> values.put(key, manifest.getProperty(key)));
        return values;
    }

    private static String text(Path archive, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
