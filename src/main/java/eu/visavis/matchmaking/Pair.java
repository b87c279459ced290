package eu.visavis.matchmaking;

/** Two participants, in whichever direction; the smaller id comes first. */
record Pair(long first, long second) {
    static Pair of(long a, long b) {
        return new Pair(Math.min(a, b), Math.max(a, b));
    }
}
