package eu.visavis.matchmaking.scoring;

/** A pair of words and how much it counts. */
record RelatedWord(WordPair pair, double weight) {}
