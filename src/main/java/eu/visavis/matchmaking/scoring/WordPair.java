package eu.visavis.matchmaking.scoring;

/** A word of one statement and one of another that mean much the same, in two languages, each as its author wrote it. */
public record WordPair(String mine, String theirs) {}
