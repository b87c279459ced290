package eu.visavis.scheduling.solver.search;

/** How far a timetable is from what the programme wants: meetings of certain kinds, and some for everybody. */
final class Programme {
    private final Facts facts;
    private final Prices prices;
    private final int[] placedOf;
    private int placed;
    private long missing;
    private long tooFew;

    Programme(Facts facts, Prices prices) {
        this.facts = facts;
        this.prices = prices;
        for (PersonRules rules : facts.rules) {
            tooFew += rules.least();
        }
        placedOf = new int[facts.frame.quotas().size()];
        missing = count();
    }

    /** Notes that a wish is placed, or taken out if the number is -1. */
    void change(int wish, int by) {
        if (placedOf.length == 0) {
            return;
        }
        placed += by;
        for (int quota : facts.quotasOf[wish]) {
            placedOf[quota] += by;
        }
        if (facts.wantsShares || facts.quotasOf[wish].length > 0) {
            missing = count();
        }
    }

    /** Notes that the meetings of a person become more, or fewer, than so many. */
    void attend(int person, int meetings, int by) {
        int least = facts.rules[person].least();
        tooFew += Math.max(0, least - meetings - by) - Math.max(0, least - meetings);
    }

    private long count() {
        long sum = 0;
        for (int quota = 0; quota < placedOf.length; quota++) {
            sum += facts.frame.quotas().get(quota).missing(placedOf[quota], placed);
        }
        return sum;
    }

    /** What is missing, in points of weight. */
    long points() {
        return prices.tooFew() * tooFew + prices.quota() * missing;
    }

    /** Meetings that people lack to the least they should have. */
    long tooFew() {
        return tooFew;
    }

    /** Meetings that are missing to all quotas together. */
    long missing() {
        return missing;
    }
}
