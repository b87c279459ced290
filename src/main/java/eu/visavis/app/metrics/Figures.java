package eu.visavis.app.metrics;

import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.web.Durations;
import eu.visavis.web.Traffic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Collects how the installation is doing. */
@ApplicationScoped
public class Figures {
    private static final String REQUESTS = "visavis_http_requests_total";
    private static final String DURATION = "visavis_http_request_duration_seconds";
    private static final String GAUGE = "gauge";
    private static final String COUNTER = "counter";

    private final Traffic traffic;
    private final Outbox outbox;
    private final PlanRuns runs;
    private final DatabaseLoad database;
    private final Clock clock;
    private final String version;

    @Inject
    Figures(
            Traffic traffic,
            Outbox outbox,
            PlanRuns runs,
            DatabaseLoad database,
            Clock clock,
            @ConfigProperty(name = "visavis.version", defaultValue = "unknown") String version) {
        this.traffic = traffic;
        this.outbox = outbox;
        this.runs = runs;
        this.database = database;
        this.clock = clock;
        this.version = version;
    }

    Figures() { // for the CDI client proxy
        this(null, null, null, null, null, "");
    }

    /** All figures as text; names end in their units. */
    public String text() {
        Exposition text = new Exposition();
        addProcess(text);
        addRequests(text);
        addMails(text);
        addRuns(text);
        addDatabase(text);
        return text.toString();
    }

    private void addProcess(Exposition text) {
        text.family("visavis_info", GAUGE, "Always 1; the label names the version.")
                .sample("visavis_info", Map.of("version", version), 1);
        double uptime = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        text.single("visavis_uptime_seconds", GAUGE, "Time since the process began.", uptime);
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        text.single("visavis_heap_used_bytes", GAUGE, "Heap in use, with garbage.", heap.getUsed());
        text.single("visavis_heap_max_bytes", GAUGE, "Heap that can be used.", heap.getMax());
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        text.single("visavis_threads", GAUGE, "Threads of the process.", threads);
        double pauses = ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(collector -> Math.max(0, collector.getCollectionTime()))
                        .sum()
                / 1000.0;
        text.single("visavis_gc_seconds_total", COUNTER, "Time spent on collecting garbage.", pauses);
    }

    private void addRequests(Exposition text) {
        text.family(REQUESTS, COUNTER, "Answered requests by method, route and class of the status.");
        traffic.counts().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .forEach(entry -> text.sample(REQUESTS, labels(entry.getKey()), entry.getValue()));
        text.family(DURATION, "histogram", "Time to the end of the answer by route.");
        traffic.durations().forEach((route, durations) -> {
            List<Long> upTo = durations.upTo();
            for (int i = 0; i < upTo.size(); i++) {
                String bound = i < Durations.BOUNDS.size() ? Exposition.number(Durations.BOUNDS.get(i)) : "+Inf";
                text.sample(DURATION + "_bucket", Map.of("route", route, "le", bound), upTo.get(i));
            }
            text.sample(DURATION + "_sum", Map.of("route", route), durations.sum());
            text.sample(DURATION + "_count", Map.of("route", route), upTo.get(upTo.size() - 1));
        });
    }

    private static Map<String, String> labels(Traffic.Kind kind) {
        return Map.of("method", kind.method(), "route", kind.route(), "status", kind.status());
    }

    private void addMails(Exposition text) {
        Map<Mail.State, Long> counts = outbox.counts();
        text.family("visavis_mails", GAUGE, "Mails by state.");
        for (Mail.State state : Mail.State.values()) {
            text.sample("visavis_mails", Map.of("state", label(state)), counts.getOrDefault(state, 0L));
        }
        double age = outbox.oldestWaiting()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
        text.single("visavis_mail_oldest_waiting_seconds", GAUGE, "Age of the oldest mail that waits.", age);
    }

    private void addRuns(Exposition text) {
        Map<PlanRun.State, Long> counts = runs.counts();
        text.family("visavis_plan_runs", GAUGE, "Searches for a schedule by state.");
        for (PlanRun.State state : PlanRun.State.values()) {
            text.sample("visavis_plan_runs", Map.of("state", label(state)), counts.getOrDefault(state, 0L));
        }
    }

    private void addDatabase(Exposition text) {
        DatabaseLoad.Load load = database.measure();
        text.family("visavis_database_connections", GAUGE, "Connections to the database by what they do.")
                .sample("visavis_database_connections", Map.of("state", "working"), load.working())
                .sample("visavis_database_connections", Map.of("state", "idle"), load.idle());
        text.single(
                "visavis_database_connections_max", GAUGE, "Connections that there can be.", DatabaseLoad.LARGEST_POOL);
        text.single(
                "visavis_database_wait_seconds", GAUGE, "Time until this call had its connection.", load.waitSeconds());
    }

    private static String label(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
