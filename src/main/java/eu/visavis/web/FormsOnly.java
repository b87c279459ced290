package eu.visavis.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Pages take forms and nothing else: 415 for other content. A request without content is an empty form. Addresses for
 * programs say for themselves what they take.
 */
@Provider
@PreMatching
@Priority(300)
@ApplicationScoped
public class FormsOnly implements ContainerRequestFilter {
    private final Caller caller;

    @Inject
    FormsOnly(Caller caller) {
        this.caller = caller;
    }

    FormsOnly() { // for the CDI client proxy
        this(null);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (caller.isProgram() || !request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null || type.isBlank()) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED);
        } else if (!type.startsWith(MediaType.APPLICATION_FORM_URLENCODED)
                && !type.startsWith(MediaType.MULTIPART_FORM_DATA)) {
            throw new NotSupportedException();
        }
    }
}
