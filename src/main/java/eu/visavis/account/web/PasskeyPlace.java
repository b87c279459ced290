package eu.visavis.account.web;

/**
 * Where a passkey can be made or used.
 *
 * @param here whether it can on the page itself
 * @param elsewhere the full address of the page on which it can, "" if here or nowhere
 * @param base the address of the installation, to be shown to people
 */
public record PasskeyPlace(boolean here, String elsewhere, String base) {}
