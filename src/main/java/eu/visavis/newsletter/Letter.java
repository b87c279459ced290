package eu.visavis.newsletter;

/**
 * What an issue says in one language.
 *
 * @param subject up to {@value #MOST_SUBJECT} characters, never empty
 * @param body up to {@value #MOST_BODY} characters, never empty
 */
public record Letter(String subject, String body) {
    public static final int MOST_SUBJECT = 200;
    public static final int MOST_BODY = 10_000;
}
