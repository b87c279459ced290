package eu.visavis.web;

import eu.visavis.kernel.OpenRequests;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts every request and, if that is wished, writes a line about it into the log. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestWatch extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(RequestWatch.class.getName());

    @Inject
    private transient Traffic traffic;

    @Inject
    private transient OpenRequests open;

    @Inject
    private transient RequestTrace trace;

    @Inject
    @ConfigProperty(name = "visavis.log.requests", defaultValue = "false")
    private boolean logging;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        trace.begin(request.getMethod());
        long began = trace.beganNanos();
        boolean answered = false;
        open.begin();
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            open.end();
            String route = route(request);
            if (answered && request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new End(request.getMethod(), route, began, response));
            } else {
                end(request.getMethod(), route, answered ? response.getStatus() : 500, began);
            }
        }
    }

    private String route(HttpServletRequest request) {
        return request.getServletPath().equals("/assets") ? "/assets" : trace.route();
    }

    private void end(String method, String route, int status, long began) {
        long nanos = System.nanoTime() - began;
        traffic.count(method, route, status, nanos);
        if (logging) {
            LogLine.write(
                    LOG, Level.INFO, "Request", RequestTrace.values(method, route, status, nanos / 1_000_000), null);
        }
    }

    /** Streams end long after the thread of their request went on. */
    private final class End implements AsyncListener {
        private final String method;
        private final String route;
        private final long began;
        private final HttpServletResponse response;

        End(String method, String route, long began, HttpServletResponse response) {
            this.method = method;
            this.route = route;
            this.began = began;
            this.response = response;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            end(method, route, response.getStatus(), began);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // The completion follows.
        }

        @Override
        public void onError(AsyncEvent event) {
            // The completion follows.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
