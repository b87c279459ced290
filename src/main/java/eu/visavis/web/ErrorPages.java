package eu.visavis.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;

/**
 * Turns every failure into a page in the caller's language. What nobody expected is logged once, with a reference that
 * stands on the page too.
 */
@Provider
@ApplicationScoped
public class ErrorPages implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class.getName());

    private final RequestTrace trace;

    @Inject
    ErrorPages(RequestTrace trace) {
        this.trace = trace;
    }

    ErrorPages() { // for the CDI client proxy
        this(null);
    }

    @Override
    public Response toResponse(Throwable failure) {
        Optional<Refusal> refusal = find(failure, Refusal.class);
        if (refusal.isPresent()) {
            return page(refusal.get().status().getStatusCode(), refusal.get().key(), "");
        }
        if (isConflict(failure)) {
            return page(409, "common.error.conflict", "");
        }
        if (failure instanceof WebApplicationException answer) {
            return ofStatus(answer);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        trace.failed(LOG, reference, failure);
        return page(500, "common.error.failed", reference);
    }

    /** Whether somebody else was quicker: a changed version, a key that exists already, a lost lock. */
    private static boolean isConflict(Throwable failure) {
        boolean refusedByDatabase = find(failure, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> state.startsWith("23") || state.startsWith("40"))
                .isPresent();
        return refusedByDatabase || find(failure, OptimisticLockException.class).isPresent();
    }

    private static Response ofStatus(WebApplicationException answer) {
        int status = answer.getResponse().getStatus();
        if (status < 400) {
            return answer.getResponse();
        }
        return switch (status) {
            case 404 -> page(404, "common.error.notFound", "");
            case 403 -> page(403, "common.error.notAllowed", "");
            case 405 -> page(405, "common.error.method", "");
            case 413 -> page(413, "common.error.tooLarge", "");
            case 415 -> page(415, "common.error.format", "");
            default -> page(status >= 500 ? 500 : status, "common.error.notUnderstood", "");
        };
    }

    private static Response page(int status, String key, String reference) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(new Html("layout/error", Map.of("key", key, "reference", reference)))
                .build();
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
