package eu.visavis.web;

import java.util.Arrays;
import java.util.Locale;

/** What can go wrong for a program that calls, with the status of HTTP that says so. */
public enum ProblemKind {
    /** The body cannot be read: not UTF-8, not JSON, nested too deeply. */
    MALFORMED(400),
    /** The body can be read, but says what cannot be. */
    WRONG_VALUES(400),
    /** Files to import have problems. */
    WRONG_FILES(400),
    /** The virus scanner of this installation refuses a file. */
    HARMFUL(400),
    NO_TOKEN(401),
    /** The token is unknown or was revoked. */
    WRONG_TOKEN(401),
    EXPIRED_TOKEN(401),
    /** A browser was made to send this by another site. */
    NOT_ALLOWED(403),
    /** The token lacks the scope that the address needs. */
    MISSING_SCOPE(403),
    NOT_FOUND(404),
    /** There is no schedule yet. */
    NOT_PUBLISHED(404),
    /** The search for a schedule has found none yet. */
    NO_SOLUTION(404),
    METHOD(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    /** Another version was published since. */
    OVERTAKEN(409),
    /** Publishing would change nothing for anybody. */
    UNCHANGED(409),
    /** The run has no plan, or is not over. */
    NOT_READY(409),
    /** The independent check found a hard rule broken. */
    UNSOUND(409),
    /** The event lacks what a schedule is made from. */
    INCOMPLETE(409),
    TOO_LARGE(413),
    FORMAT(415),
    /** The person has as many searches that are not over as anybody may have. */
    TOO_MANY(429),
    FAILED(500),
    /** The virus scanner of this installation does not answer. */
    NOT_SCANNED(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The name in addresses: "wrong-values". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a status alone says. */
    static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 404, 410 -> NOT_FOUND;
            case 409 -> CONFLICT;
            default ->
                Arrays.stream(values())
                        .filter(kind -> kind.status == status && status < 500)
                        .findFirst()
                        .orElse(status < 500 ? MALFORMED : FAILED);
        };
    }
}
