package eu.visavis.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.journey.Server;
import eu.visavis.testing.Extent;
import eu.visavis.testing.Program;
import eu.visavis.testing.Web;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} while people write, import, solve, publish and repair, again and again on the same data. What was acknowledged
 * is there afterwards, and nothing is there by halves.
 */
class KillsIT {
    private static final int KILLS = Extent.of(2, 24);
    private static final int WRITERS = 4;

    private static final Random CHANCE = Extent.random("kills");
    private static final Server.Launch LAUNCH = Server.Launch.of("kills", "--demo");

    private static Server server;
    private static Web organiser;
    private static String event;
    private static final List<Writer> WRITING = new ArrayList<>();

    /** A participant who changes the title of an offer again and again: 1, 2, 3 … */
    private static final class Writer {
        final Web web;
        final String want;
        final AtomicInteger sent = new AtomicInteger();
        final AtomicInteger acknowledged = new AtomicInteger();

        Writer(Web web, String want) {
            this.web = web;
            this.want = want;
        }

        void writeUntilTheEnd() {
            try {
                while (true) {
                    int next = sent.incrementAndGet();
                    int status = web.post("/events/" + event + "/me/profile/wants/" + want, offer(next))
                            .statusCode();
                    if (status == 303) {
                        acknowledged.set(next);
                    }
                }
            } catch (UncheckedIOException e) {
                return; // killed
            }
        }

        static Map<String, String> offer(int number) {
            return Map.of("kind", "offer", "title", "Kill " + number, "category", "laboratory", "language", "en");
        }
    }

    @BeforeAll
    static void start() {
        server = Server.start(LAUNCH);
        organiser = signIn("name=\"person\" value=\"(\\w{10})\">", "/demo");
        event = Web.find("/events/(\\w{10})/", organiser.get("/").body());
        for (String name : List.of("Trauntaler", "Pichlbauer", "Goossensaerts", "Fauvernier")) {
            Web web = signIn("value=\"(\\w{10})\">[^<]*<span class=\"unseen\"> [^<]*" + name, "/demo?q=" + name);
            web.post("/events/" + event + "/me/profile/wants/new", Writer.offer(0));
            String profile = web.get("/events/" + event + "/me/profile").body();
            WRITING.add(new Writer(web, Web.find("/wants/(\\w{10})\">[^<]*<span class=\"unseen\"> Kill 0<", profile)));
        }
        assertThat(WRITING).hasSize(WRITERS);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void losesNothingThatWasAcknowledgedAndLeavesNothingByHalves() throws SQLException {
        for (int round = 0; round < KILLS; round++) {
            switch (round % 4) {
                case 0 -> killWhilePublishing(round);
                // After a publication: its large commits once let a database lose the small ones that followed.
                case 1 -> killWhileWritingAndImporting(round);
                case 2 -> killWhileSolving();
                default -> killWhileRepairing(round);
            }
        }
        assertThat(server.log()).doesNotContain(" SEVERE ");
    }

    private static void killWhileWritingAndImporting(int round) throws SQLException {
        int people = 200;
        HttpResponse<String> preview = organiser.upload("/events/" + event + "/import", files(round, people));
        assertThat(organiser.get(pathOf(preview)).body()).contains("/confirm\"");
        List<CompletableFuture<Void>> writers = WRITING.stream()
                .map(writer -> CompletableFuture.runAsync(writer::writeUntilTheEnd))
                .toList();
        CompletableFuture<Integer> confirming = CompletableFuture.supplyAsync(
                () -> statusOf(pathOf(preview) + "/confirm", Map.of()),
                CompletableFuture.delayedExecutor(CHANCE.nextInt(700), TimeUnit.MILLISECONDS));
        killAfter(300 + CHANCE.nextInt(1500));
        writers.forEach(CompletableFuture::join);
        boolean acknowledged = confirming.join() == 303;

        try (DeadData data = DeadData.of(LAUNCH)) {
            assertWritten(data);
            assertImportedWholeOrNot(data, round, people, acknowledged);
        }
        restart();
    }

    private static void assertWritten(DeadData data) throws SQLException {
        for (Writer writer : WRITING) {
            String title = data.text("select title from cooperation_profile where code = '" + writer.want + "'");
            int stored = Integer.parseInt(title.substring("Kill ".length()));
            assertThat(stored).isBetween(writer.acknowledged.get(), writer.sent.get());
        }
    }

    private static void assertImportedWholeOrNot(DeadData data, int round, int people, boolean acknowledged)
            throws SQLException {
        long there = data.number("select count(*) from person where email like 'kill" + round + "-%'");
        long organisations = data.number("select count(*) from organisation where name like 'Kill " + round + " %'");
        assertThat(there).isIn(0L, (long) people);
        assertThat(organisations).isEqualTo(there / 2);
        if (acknowledged) {
            assertThat(there).isEqualTo(people);
        }
    }

    private static void killWhileSolving() throws SQLException {
        String run = pathOf(organiser.post("/events/" + event + "/schedule/runs", Map.of("seconds", "10")));
        assertThat(run).contains("/runs/");
        killAfter(500 + CHANCE.nextInt(5000));
        long placed;
        try (DeadData data = DeadData.of(LAUNCH)) {
            placed = data.number("select placed from plan_run order by id desc limit 1");
        }
        restart();

        organiser.get(run + "/progress"); // ends when the run does
        String ended = new Program(server.base(), "visavis_demo")
                .get("/api/v1" + run.replace("/schedule", ""))
                .body();
        assertThat(ended).contains("\"state\":\"finished\"");
        assertThat(Long.parseLong(Web.find("\"placed\":(\\d+)", ended))).isGreaterThanOrEqualTo(placed);
    }

    private static void killWhilePublishing(int round) throws SQLException {
        // With and without the unanswered requests, so that each plan differs from the one before.
        Map<String, String> order = round % 8 < 4 ? Map.of("seconds", "10") : Map.of("seconds", "10", "pending", "yes");
        String run = pathOf(organiser.post("/events/" + event + "/schedule/runs", order));
        new Program(server.base(), "visavis_demo").stopWithPlan(event, codeOf(run));
        String number =
                Web.find("name=\"number\" value=\"(\\d+)\"", organiser.get(run).body());
        CompletableFuture<Integer> publishing =
                CompletableFuture.supplyAsync(() -> statusOf(run + "/publication", Map.of("number", number)));
        killAfter(CHANCE.nextInt(900));
        boolean acknowledged = publishing.join() == 303;
        assertPublishedWholeOrNot(number, acknowledged);
        restart();
        // What the kill prevented is done now, so that the next round finds something new to publish.
        organiser.post(run + "/publication", Map.of("number", number));
    }

    /** From the report that a table is closed to the acceptance of what is proposed. */
    private static void killWhileRepairing(int round) throws SQLException {
        String repair = "/events/" + event + "/repair";
        String page = organiser.get(repair).body();
        String slots = page.substring(page.indexOf("id=\"slot\""));
        String first = Web.find("<option value=\"(\\d+)\"", slots);
        String last = Web.find("(?s).*<option value=\"(\\d+)\"", slots);
        String table = String.valueOf(round + 1);
        organiser.post(repair + "/tables", Map.of("table", table, "from", first, "until", last));
        String proposal = proposal(repair);
        String next = Web.find("name=\"all\" value=\"yes\">\\D*(\\d+)", proposal);
        CompletableFuture<Integer> accepting = CompletableFuture.supplyAsync(() -> statusOf(
                repair + "/acceptance",
                Map.of("run", Web.find("name=\"run\" value=\"(\\w{10})\"", proposal), "all", "yes")));
        killAfter(CHANCE.nextInt(900));
        boolean acknowledged = accepting.join() == 303;
        assertPublishedWholeOrNot(next, acknowledged);
        restart();
    }

    /** The page once what is proposed can be accepted. */
    private static String proposal(String repair) {
        String page = organiser.get(repair).body();
        for (int looks = 0; looks < 300 && !page.contains("name=\"all\""); looks++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            page = organiser.get(repair).body();
        }
        return page;
    }

    private static void assertPublishedWholeOrNot(String number, boolean acknowledged) throws SQLException {
        try (DeadData data = DeadData.of(LAUNCH)) {
            long meetings = data.number("select count(*) from meeting where not cancelled");
            assertThat(data.number("select count(*) from participant_slot")).isEqualTo(2 * meetings);
            assertThat(data.number("select count(*) from table_slot"))
                    .isEqualTo(
                            data.number("select count(*) from meeting where table_id is not null and not cancelled"));
            long published = data.number("select count(*) from plan_version where number = " + number);
            if (acknowledged) {
                assertThat(published).isEqualTo(1);
            }
            if (published == 1) {
                assertThat(data.number("select meetings from plan_version where number = " + number))
                        .isEqualTo(meetings);
            }
        }
    }

    private static Map<String, String> files(int round, int people) {
        StringBuilder organisations =
                new StringBuilder("organisation_id,name,type,country,town,postal_code,street,nuts,"
                        + "website,size_class,national_id,ror_id,cpv_codes,source\n");
        StringBuilder participants = new StringBuilder(
                "participant_id,organisation_id,first_name,last_name,function,email,languages,availability\n");
        for (int i = 0; i < people / 2; i++) {
            organisations.append(
                    "K%d-%d,Kill %d Organisation %d,company,CZ,Brno,,,,,,,,,\n".formatted(round, i, round, i));
        }
        for (int i = 0; i < people; i++) {
            participants.append(
                    "K%d-%d,K%d-%d,Kim,Kill,,kill%d-%d@kill.example,en,\n".formatted(round, i, round, i / 2, round, i));
        }
        return Map.of("organisations", organisations.toString(), "participants", participants.toString());
    }

    private static String codeOf(String run) {
        return run.substring(run.lastIndexOf('/') + 1);
    }

    /** Where an answer sends the caller, without host. */
    private static String pathOf(HttpResponse<String> answer) {
        return URI.create(Web.place(answer)).getPath();
    }

    /** The status of an answer; 0 if the server ended before it. */
    private static int statusOf(String path, Map<String, String> form) {
        try {
            return organiser.post(path, form).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    private static void killAfter(int milliseconds) {
        CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS).execute(server::close);
        server.exitCode();
    }

    private static void restart() {
        server = Server.again(LAUNCH);
    }

    private static Web signIn(String pattern, String page) {
        Web web = new Web(server.base());
        web.post(
                "/demo/sign-in",
                Map.of("person", Web.find(pattern, web.get(page).body())));
        return web;
    }
}
