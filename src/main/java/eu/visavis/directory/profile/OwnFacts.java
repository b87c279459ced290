package eu.visavis.directory.profile;

import java.util.List;

/**
 * What a company tells of itself that it is found, counted and narrowed by. Nothing of what the network hides, and no people.
 *
 * @param names in all languages
 * @param words texts in all languages
 * @param certificates names of those that it states and that are not over
 * @param languages in which it can be talked to (ISO 639-1)
 */
public record OwnFacts(List<String> names, List<String> words, List<String> certificates, List<String> languages) {
    /** Of a company that tells nothing. */
    public static final OwnFacts NONE = new OwnFacts(List.of(), List.of(), List.of(), List.of());
}
