package eu.visavis.network;

import eu.visavis.kernel.Language;
import java.util.Optional;
import java.util.Set;

/**
 * How a network looks and speaks.
 *
 * @param colour of its main buttons; none means that of Visavis
 * @param languages that its pages offer; none means all
 */
public record Look(Optional<Colour> colour, Set<Language> languages) {}
