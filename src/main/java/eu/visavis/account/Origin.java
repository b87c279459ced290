package eu.visavis.account;

/**
 * Where somebody signs in from.
 *
 * @param address on the network; only a digest of it, together with the account, is ever stored
 * @param device the secret by which the browser is known again, "" if it has none
 */
public record Origin(Browser browser, String address, String device) {}
