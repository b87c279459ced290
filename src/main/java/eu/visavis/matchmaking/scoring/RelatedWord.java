package eu.visavis.matchmaking.scoring;

/**
 * A pair of words and how much it counts.
 *
 * @param key of the word of the statement of the participant for whom the others are ranked
 */
record RelatedWord(WordPair pair, String key, double weight) {}
