package eu.visavis.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;

/** Notes which route a request takes, before anything can refuse it. */
@Provider
@Priority(300)
public class RouteNote implements ContainerRequestFilter {
    @Inject
    private RequestTrace trace;

    @Context
    private ResourceInfo route;

    @Override
    public void filter(ContainerRequestContext request) {
        Method handler = route.getResourceMethod();
        trace.found(templateOf(handler));
    }

    static String templateOf(Method handler) {
        String template = "/" + pathOf(handler.getDeclaringClass()) + "/" + pathOf(handler);
        String plain = template.replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String pathOf(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
