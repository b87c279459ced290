package eu.visavis.listing;

import eu.visavis.kernel.Language;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What is stated of a crisis marketplace.
 *
 * @param texts in at least one language
 * @param until the last day, if it is known
 */
public record CrisisFacts(Map<Language, CrisisText> texts, LocalDate from, Optional<LocalDate> until) {}
