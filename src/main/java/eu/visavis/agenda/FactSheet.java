package eu.visavis.agenda;

import eu.visavis.kernel.Language;
import java.util.List;

/**
 * Facts to be written down on paper, in sections.
 *
 * @param title of the document
 * @param subtitle what it is about, on one line
 */
public record FactSheet(Language language, String title, String subtitle, List<Section> sections) {
    /** Facts of one kind; each group belongs together. */
    public record Section(String title, List<List<Fact>> groups) {}

    /** A single fact. */
    public record Fact(String name, String value) {}
}
