package eu.visavis.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns every failure into a page, or a problem for programs, in the caller's language. What nobody expected is logged
 * once, with a reference that stands in the answer too.
 */
@Provider
@ApplicationScoped
public class ErrorPages implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class.getName());

    private final Caller caller;
    private final RequestTrace trace;

    @Inject
    ErrorPages(Caller caller, RequestTrace trace) {
        this.caller = caller;
        this.trace = trace;
    }

    ErrorPages() { // for the CDI client proxy
        this(null, null);
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (caller.isProgram()) {
            return problem(failure);
        }
        Optional<Refusal> refusal = find(failure, Refusal.class);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        if (isConflict(failure)) {
            return page(409, "common.error.conflict", "");
        }
        if (failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 500) {
            return ofStatus(answer);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        trace.failed(LOG, reference, failure);
        return page(500, "common.error.failed", reference);
    }

    private Response problem(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        Optional<Problem> known = find(failure, Problem.class);
        Optional<WebApplicationException> answer = find(failure, WebApplicationException.class);
        if (known.isEmpty() && answer.isPresent() && answer.get().getResponse().getStatus() < 400) {
            return answer.get().getResponse();
        }
        Problem problem = known.orElseGet(() -> new Problem(kindOf(failure, answer)));
        if (problem.kind() == ProblemKind.FAILED) {
            trace.failed(LOG, reference, failure);
        } else {
            LOG.log(Level.INFO, "Request refused, reference {0}: {1}", new Object[] {reference, problem.kind()});
        }
        Response.ResponseBuilder response = problem.answer(caller.language(), reference);
        answer.map(given -> given.getResponse().getHeaderString(HttpHeaders.ALLOW))
                .ifPresent(methods -> response.header(HttpHeaders.ALLOW, methods));
        return response.build();
    }

    private static ProblemKind kindOf(Throwable failure, Optional<WebApplicationException> answer) {
        if (isConflict(failure)) {
            return ProblemKind.CONFLICT;
        }
        return find(failure, Refusal.class)
                .map(refusal -> refusal.status().getStatusCode())
                .or(() -> answer.map(given -> given.getResponse().getStatus()))
                .map(ProblemKind::ofStatus)
                .orElse(ProblemKind.FAILED);
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
            default -> page(status, "common.error.notUnderstood", "");
        };
    }

    private static Response refused(Refusal refusal) {
        Map<String, Object> values = new HashMap<>(Map.of("key", refusal.key(), "reference", ""));
        values.put("about", refusal.about());
        refusal.back().ifPresent(back -> {
            values.put("back", back.address());
            values.put("backKey", back.key());
        });
        Html page = new Html("layout/error", values);
        return Response.status(refusal.status())
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page)
                .build();
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
