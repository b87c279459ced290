package eu.visavis.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the requests that this process answered, and how long they took. Safe for use by many threads. */
@ApplicationScoped
public class Traffic {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Map<Kind, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<String, Durations> durations = new ConcurrentHashMap<>();

    /**
     * Requests that are counted together.
     *
     * @param route the template of the address, "" if there is none
     * @param status the class of the status, such as {@code 2xx}
     */
    public record Kind(String method, String route, String status) {}

    /** Counts an answer. What callers make up becomes no name of a figure. */
    void count(String method, String route, int status, long nanos) {
        String known = METHODS.contains(method) ? method : "OTHER";
        counts.computeIfAbsent(new Kind(known, route, status / 100 + "xx"), kind -> new LongAdder())
                .increment();
        durations.computeIfAbsent(route, template -> new Durations()).add(nanos);
    }

    /** Requests by kind. */
    public Map<Kind, Long> counts() {
        Map<Kind, Long> now = new ConcurrentHashMap<>();
        counts.forEach((kind, count) -> now.put(kind, count.sum()));
        return now;
    }

    /** Durations by route. */
    public Map<String, Durations> durations() {
        return new TreeMap<>(durations);
    }
}
