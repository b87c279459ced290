package eu.visavis.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** All pages and resources, from the root of the host; static files have a servlet of their own. */
@ApplicationPath("/")
public class VisavisApplication extends Application {
    private static final String KEEP_LOCATIONS_RELATIVE =
            "jersey.config.server.headers.location.relative.resolution.disabled";

    /** Redirects stay paths: behind a proxy that speaks TLS, the server knows neither its scheme nor its host. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(KEEP_LOCATIONS_RELATIVE, true);
    }
}
