package eu.visavis.agenda.pdf;

/**
 * An offer or need on paper.
 *
 * @param language of the title
 */
public record SheetTopic(String label, String title, String language) {}
