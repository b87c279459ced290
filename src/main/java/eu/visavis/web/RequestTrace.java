package eu.visavis.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the log and the figures may know of this request: never its address, which can hold codes and secrets. */
@RequestScoped
public class RequestTrace {
    private String method = "";
    private String route = "";
    private long beganNanos;

    void begin(String newMethod) {
        this.method = newMethod;
        this.beganNanos = System.nanoTime();
    }

    void found(String newRoute) {
        this.route = newRoute;
    }

    /** The template of the address, such as {@code /events/{event}}; "" if no route was found. */
    public String route() {
        return route;
    }

    String method() {
        return method;
    }

    long beganNanos() {
        return beganNanos;
    }

    /** Logs a failure under the reference that its page shows. */
    void failed(Logger logger, String reference, Throwable failure) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("reference", reference);
        values.putAll(values(method, route, 500, (System.nanoTime() - beganNanos) / 1_000_000));
        LogLine.write(logger, Level.SEVERE, "Request failed", values, failure);
    }

    static Map<String, Object> values(String method, String route, int status, long milliseconds) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("method", method);
        values.put("route", route);
        values.put("status", status);
        values.put("milliseconds", milliseconds);
        return values;
    }
}
