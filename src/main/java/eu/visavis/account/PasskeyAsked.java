package eu.visavis.account;

import eu.visavis.kernel.Token;

/**
 * What a browser is asked to do with a passkey.
 *
 * @param browser the secret by which it is known again when it answers; it keeps it for five minutes
 * @param options for {@code navigator.credentials}, as JSON
 */
public record PasskeyAsked(Token browser, String options) {}
