package eu.visavis.agenda;

/** One offer or need of a partner by its title. */
public record Topic(Kind kind, TextInLanguage title) {
    /** Which way something is to flow. */
    public enum Kind {
        OFFER,
        NEED
    }
}
