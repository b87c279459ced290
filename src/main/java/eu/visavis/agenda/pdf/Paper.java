package eu.visavis.agenda.pdf;

import eu.visavis.kernel.Language;
import java.util.function.Supplier;

/**
 * One part of a printout.
 *
 * @param title for its bookmark
 * @param markup written only when the part is drawn, so that never all of it is in memory
 */
record Paper(String title, Language language, Supplier<String> markup) {}
