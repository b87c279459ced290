package eu.visavis.agenda;

/**
 * A text that keeps its own language wherever it is shown, so that it is read aloud rightly.
 *
 * @param language BCP 47 tag, for example "pl"
 */
public record TextInLanguage(String text, String language) {}
