package eu.visavis.web;

import jakarta.ws.rs.core.Response;

/**
 * An expected refusal that becomes a page of its own: what is not possible, and the next step.
 *
 * <p>The message is a key; the page shows {@code <key>.title} and {@code <key>.text}.
 */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Response.Status status;
    private final String key;

    public Refusal(Response.Status status, String key) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
    }

    /** The page of something that does not exist, or not for this caller. */
    public static Refusal notFound() {
        return new Refusal(Response.Status.NOT_FOUND, "common.error.notFound");
    }

    /** The page for somebody whom another one was quicker than. */
    public static Refusal conflict() {
        return new Refusal(Response.Status.CONFLICT, "common.error.conflict");
    }

    public Response.Status status() {
        return status;
    }

    public String key() {
        return key;
    }
}
