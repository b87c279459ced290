package eu.visavis.scheduling.solver.search;

/** How often the sessions of people are interrupted, in all and compared with who has fewest interruptions. */
final class Interruptions {
    private final int allowedDifference;
    private final int[] ofPerson;
    /** How many people have so many. */
    private final int[] people;

    private long total;
    private long unevenness;

    /**
     * Starts without any.
     *
     * @param most the most interruptions that one person can have
     * @param allowedDifference how many one person may have more than another, negative for no limit
     */
    Interruptions(int persons, int most, int allowedDifference) {
        this.allowedDifference = allowedDifference;
        ofPerson = new int[persons];
        people = new int[most + 1];
        people[0] = persons;
    }

    void change(int person, int by) {
        people[ofPerson[person]]--;
        ofPerson[person] += by;
        people[ofPerson[person]]++;
        total += by;
        unevenness = countUnevenness();
    }

    private long countUnevenness() {
        if (allowedDifference < 0) {
            return 0;
        }
        int least = 0;
        while (people[least] == 0) {
            least++;
        }
        long beyond = 0;
        for (int count = least + allowedDifference + 1; count < people.length; count++) {
            beyond += (long) people[count] * (count - least - allowedDifference);
        }
        return beyond;
    }

    int of(int person) {
        return ofPerson[person];
    }

    long total() {
        return total;
    }

    /** Those of all people that pass the allowed difference to who has fewest. */
    long unevenness() {
        return unevenness;
    }
}
