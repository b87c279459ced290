package eu.visavis.web;

import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * An expected refusal that becomes a page of its own: what is not possible, and the next step.
 *
 * <p>The message is a key; the page shows {@code <key>.title} and {@code <key>.text}, and a link back to where the
 * person came from if there is one.
 */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Response.Status status;
    private final String key;
    private final String about;
    private final transient Optional<Way> back;

    /**
     * A way on from the page of a refusal.
     *
     * @param address within this application
     * @param key of the link's text
     */
    public record Way(String address, String key) {}

    public Refusal(Response.Status status, String key) {
        this(status, key, "", Optional.empty());
    }

    private Refusal(Response.Status status, String key, String about, Optional<Way> back) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
        this.about = about;
        this.back = back;
    }

    /** The same refusal with a link to where the person came from. */
    public Refusal backTo(String address, String linkKey) {
        return new Refusal(status, key, about, Optional.of(new Way(address, linkKey)));
    }

    /** The same refusal of which the text tells something more, in the caller's language, as its argument. */
    public Refusal about(String words) {
        return new Refusal(status, key, words, back);
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

    /** What the text tells beyond its key; "" if nothing. */
    public String about() {
        return about;
    }

    /** Where the page leads back to, if not to the start page alone. */
    public Optional<Way> back() {
        return back;
    }
}
