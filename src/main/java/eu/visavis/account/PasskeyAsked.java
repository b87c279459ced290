package eu.visavis.account;

import eu.visavis.kernel.Token;
import java.time.Duration;

/**
 * What a browser is asked to do with a passkey.
 *
 * @param browser the secret by which it is known again when it answers; it keeps it as long as {@link #LIFE}
 * @param options for {@code navigator.credentials}, as JSON
 */
public record PasskeyAsked(Token browser, String options) {
    /** So long an answer is waited for. */
    public static final Duration LIFE = Duration.ofMinutes(5);
}
