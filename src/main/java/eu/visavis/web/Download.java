package eu.visavis.web;

import jakarta.ws.rs.core.Response;

/** Answers that a browser stores as a file instead of showing them. */
public final class Download {
    private Download() {}

    /**
     * A file to store.
     *
     * @param name in ASCII, without quotes
     * @param content whatever the server can write
     */
    public static Response.ResponseBuilder of(String name, Object content) {
        return Response.ok(content).header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
    }
}
