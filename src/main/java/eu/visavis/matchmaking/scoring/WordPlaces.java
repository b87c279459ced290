package eu.visavis.matchmaking.scoring;

import eu.visavis.matchmaking.scoring.concept.ConceptSpace;
import eu.visavis.matchmaking.scoring.words.Letters;
import eu.visavis.matchmaking.scoring.words.Token;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the words of an event lie in the space of concepts. An event of one language needs no space, and then none is
 * loaded.
 */
final class WordPlaces {
    private final Optional<ConceptSpace> space;
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    private WordPlaces(Optional<ConceptSpace> space) {
        this.space = space;
    }

    static WordPlaces forLanguages(Set<String> languages) {
        return new WordPlaces(languages.size() > 1 ? Optional.of(ConceptSpace.shared()) : Optional.empty());
    }

    /** Whether words of several languages can be compared. */
    boolean spanLanguages() {
        return space.isPresent();
    }

    /** Where a word lies. */
    Place of(String language, Word word) {
        String key = language + ' ' + word.term() + ' ' + word.written();
        return places.computeIfAbsent(key, unknown -> {
            ConceptSpace known = space.orElseThrow();
            Token token = new Token(language, word.term(), Letters.plain(word.written()), false);
            float[] place = known.place(token);
            ConceptSpace.normalise(place);
            float[] trusted = new float[place.length];
            ConceptSpace.add(trusted, place, known.trust(token));
            return Place.of(trusted);
        });
    }
}
