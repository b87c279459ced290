package eu.visavis.matchmaking.scoring;

import java.util.List;

/** A part of the score in a form that can be told to the participant for whom the others are ranked. */
public sealed interface Reason {
    /** Whether it is of what the two offer and need. */
    default boolean isOfContent() {
        return this instanceof SharedCategory || this instanceof SharedWords || this instanceof RelatedWords;
    }

    /**
     * A need and an offer stand in the same category.
     *
     * @param category code of the category
     * @param cpv the leading digits, three or more, that the closest procurement codes of both have in common; empty
     *     if they do not agree beyond the division
     */
    record SharedCategory(Direction direction, String category, String cpv) implements Reason {}

    /**
     * A need and an offer use the same words.
     *
     * @param words the words as the other side wrote them, the most telling first, one to five
     */
    record SharedWords(Direction direction, List<String> words, String myTitle, String theirTitle) implements Reason {
        public SharedWords {
            words = List.copyOf(words);
        }
    }

    /**
     * A need and an offer in two languages use words that mean much the same.
     *
     * @param pairs the most telling first, one to three
     */
    record RelatedWords(Direction direction, List<WordPair> pairs, String myTitle, String theirTitle)
            implements Reason {
        public RelatedWords {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * Both speak at least one language.
     *
     * @param languages ISO 639-1 codes in alphabetical order
     */
    record CommonLanguage(List<String> languages) implements Reason {
        public CommonLanguage {
            languages = List.copyOf(languages);
        }
    }

    /**
     * The other side comes from another country, which is what brokerage events are for. Told only where offers and
     * needs fit.
     *
     * @param country ISO 3166-1 alpha-2 code
     */
    record AcrossBorder(String country) implements Reason {}

    /** A drawback: the languages of both are known and none is shared. */
    record NoCommonLanguage() implements Reason {}

    /** The other side comes from the same country, from where one would like people most. */
    record SameCountry(String country) implements Reason {}

    /** A drawback: the two agreed to meet at an earlier event, and most want new contacts. */
    record MetBefore() implements Reason {}

    /** A drawback: one of the two declined to meet the other at an earlier event. */
    record RefusedBefore() implements Reason {}

    /**
     * A drawback: what brought the two together also brought somebody who was dismissed as not of one's field.
     *
     * @param words as the other side wrote them, at most three; empty if it is the category alone
     * @param category code of the category, empty if it is the words alone
     */
    record NotMyField(List<String> words, String category) implements Reason {
        public NotMyField {
            words = List.copyOf(words);
        }
    }

    /** A drawback: somebody from the same country was dismissed as too far away. */
    record TooFar(String country) implements Reason {}

    /** A drawback: somebody of the same organisation was dismissed as a competitor. */
    record Competing() implements Reason {}
}
