package eu.visavis.journey;

import com.microsoft.playwright.Page;
import eu.visavis.kernel.Language;
import eu.visavis.testing.Program;
import eu.visavis.testing.Web;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * How the packaged product serves an event as large as L: how long it takes from the click to the first schedule in a
 * browser, and how quick pages are while nothing is solved and while a solve goes on. Needs {@code target/visavis.jar}.
 */
class ServedBenchmark {
    private static final int CLICKS = 7;
    private static final int READERS = 2;
    private static final long READING_MILLIS = 40_000;
    private static final long THINKING_MILLIS = 50;
    private static final String PLACED =
            "() => parseInt(document.querySelector('.solver-big')?.firstChild.textContent.replace(/\\D/g, '')) > 0";

    @Test
    void measures() throws Exception {
        try (Demo.Stage stage = new Demo.Stage()) {
            Program program = new Program(stage.server().base(), "visavis_demo");
            String event = LargeEvent.in(program);
            firstSchedules(stage, event);
            pages(stage.server().base(), program, event);
        }
    }

    private static void firstSchedules(Demo.Stage stage, String event) {
        try (Visitor organiser = stage.visitor(Language.EN, Screen.DESKTOP)) {
            organiser.open("/demo");
            organiser.press("demo.people.asManager");
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < CLICKS; i++) {
                organiser.open("/events/" + event + "/schedule");
                organiser.tick("seconds", "10");
                long clicked = System.nanoTime();
                organiser.press("scheduling.make.button");
                organiser
                        .page()
                        .waitForFunction(PLACED, null, new Page.WaitForFunctionOptions().setPollingInterval(10));
                millis.add((System.nanoTime() - clicked) / 1_000_000);
                organiser.press("scheduling.run.stop");
                new Organiser(organiser, event).awaitResult();
            }
            System.out.println("First schedule after the click, ms, in this order: " + millis);
            Collections.sort(millis);
            System.out.println("median " + millis.get(CLICKS / 2) + " ms");
        }
    }

    private static void pages(String base, Program program, String event) throws Exception {
        Web organiser = new Web(base);
        organiser.post(
                "/demo/sign-in",
                Map.of(
                        "person",
                        Web.find(
                                "name=\"person\" value=\"(\\w{10})\">",
                                organiser.get("/demo").body())));
        List<String> paths = List.of(
                "/",
                "/events/" + event + "/home",
                "/events/" + event + "/registrations",
                "/events/" + event + "/requests",
                "/events/" + event + "/schedule",
                "/events/" + event + "/settings");
        read(organiser, paths); // warms up
        System.out.println("| pages read by " + READERS + " | median | p95 | answers |");
        System.out.println("|---|---|---|---|");
        for (int round = 0; round < 2; round++) {
            report("nothing is solved", read(organiser, paths));
            String run = Web.find(
                    "\"code\":\"(\\w{10})\"",
                    program.postJson("/api/v1/events/" + event + "/runs", "{\"seconds\":60}")
                            .body());
            report("during a solve", read(organiser, paths));
            program.stopWithPlan(event, run);
        }
    }

    private static void report(String when, long[] micros) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms | %d |%n",
                when,
                micros[micros.length / 2] / 1000.0,
                micros[(int) (micros.length * 0.95)] / 1000.0,
                micros.length);
    }

    /** Reads pages for a while; returns how long each took in microseconds, sorted. */
    private static long[] read(Web reader, List<String> paths) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Callable<List<Long>>> work = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                int first = i;
                work.add(() -> readFrom(first, reader, paths));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> done : readers.invokeAll(work)) {
                all.addAll(done.get());
            }
            return Arrays.stream(all.toArray(Long[]::new))
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
        } finally {
            readers.shutdown();
        }
    }

    private static List<Long> readFrom(int first, Web reader, List<String> paths) throws InterruptedException {
        List<Long> micros = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(READING_MILLIS);
        for (int i = first; System.nanoTime() < end; i++) {
            long begun = System.nanoTime();
            HttpResponse<String> page = reader.get(paths.get(i % paths.size()));
            micros.add((System.nanoTime() - begun) / 1000);
            if (page.statusCode() != 200) {
                throw new IllegalStateException(page.statusCode() + " for " + paths.get(i % paths.size()));
            }
            Thread.sleep(THINKING_MILLIS);
        }
        return micros;
    }
}
