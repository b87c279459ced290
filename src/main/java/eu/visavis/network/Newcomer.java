package eu.visavis.network;

import eu.visavis.kernel.Language;

/**
 * Somebody who is to work for a network.
 *
 * @param language of pages and mails, unless the person has an account already
 */
public record Newcomer(String firstName, String lastName, String email, Language language) {}
