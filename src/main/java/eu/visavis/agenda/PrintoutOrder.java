package eu.visavis.agenda;

import eu.visavis.kernel.Language;
import java.util.OptionalInt;

/**
 * What is to be printed.
 *
 * @param language of the printout, and of its order; personal papers are in their owners' languages
 * @param since the number of the published version since which something must have changed to be in it; empty for everything
 */
public record PrintoutOrder(long eventId, PrintoutKind kind, Language language, OptionalInt since) {
    /** Everything of a kind. */
    public static PrintoutOrder all(long eventId, PrintoutKind kind, Language language) {
        return new PrintoutOrder(eventId, kind, language, OptionalInt.empty());
    }
}
