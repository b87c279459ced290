package eu.visavis.network;

import eu.visavis.kernel.Language;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a network states for its funder, as its staff change it.
 *
 * @param required whether the funder asks for emblem and disclaimer
 * @param ownEmblem whether the network has sent an emblem of its own
 * @param funding the sentence that names the funder, by language
 * @param disclaimer what the funder does not answer for, by language
 */
public record Publicity(
        boolean required,
        Emblem emblem,
        boolean ownEmblem,
        Map<Language, String> funding,
        Map<Language, String> disclaimer) {

    /** What the network owes. */
    public enum Part {
        EMBLEM,
        DISCLAIMER
    }

    /** What is required and not there; while there is something, no event is shown publicly. */
    public Set<Part> missing() {
        Set<Part> missing = new TreeSet<>();
        if (required && (emblem == Emblem.NONE || emblem == Emblem.OWN && !ownEmblem)) {
            missing.add(Part.EMBLEM);
        }
        if (required && disclaimer.isEmpty()) {
            missing.add(Part.DISCLAIMER);
        }
        return missing;
    }
}
