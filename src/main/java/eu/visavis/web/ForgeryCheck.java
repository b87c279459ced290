package eu.visavis.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/**
 * Refuses changes that another site makes a browser send: by Fetch Metadata, else by the Origin header. See the OWASP
 * cheat sheet on cross-site request forgery.
 */
@Provider
@PreMatching
@Priority(200)
@ApplicationScoped
public class ForgeryCheck implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod()) && !isOwn(request)) {
            throw new ForbiddenException();
        }
    }

    private static boolean isOwn(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeaderString("Origin");
        return origin == null || hostOf(origin).equalsIgnoreCase(request.getHeaderString("Host"));
    }

    private static String hostOf(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
