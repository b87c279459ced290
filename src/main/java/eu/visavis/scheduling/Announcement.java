package eu.visavis.scheduling;

/**
 * What goes with a publication.
 *
 * @param note what organisers read about the version, at most {@value #LONGEST_NOTE} characters; may be empty
 * @param telling who gets a mail
 */
public record Announcement(String note, Telling telling) {
    public static final int LONGEST_NOTE = 500;

    /** No note, and a mail to those whose meetings change. */
    public static final Announcement USUAL = new Announcement("", Telling.CHANGED);
}
