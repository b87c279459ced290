package eu.visavis.scheduling.solver.search;

/**
 * Whether the days of people stay as they want them: not too many meetings in a row, their rests, and the way to the next
 * meeting.
 */
final class DayRules {
    private final Facts facts;
    private final Ways ways;
    private final int[] positionOf;
    private final long[] busy;
    private final int[] meetingAt;

    /**
     * Looks at days that others change.
     *
     * @param positionOf where each wish is, -1 if unplaced
     * @param busy the positions in which each person has a meeting
     * @param meetingAt which meeting that is, plus one
     */
    DayRules(Facts facts, int[] positionOf, long[] busy, int[] meetingAt) {
        this.facts = facts;
        this.positionOf = positionOf;
        this.ways = facts.frame.ways();
        this.busy = busy;
        this.meetingAt = meetingAt;
    }

    /** Whether the wish, where it is, leaves everybody in it the day they want. */
    boolean areKept(int wish) {
        int position = positionOf[wish];
        if (!facts.limitsDays || position < 0) {
            return true;
        }
        for (int person : facts.everybody[wish]) {
            if (!isRested(person, position) || findTooFar(wish, person, position) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the wish would leave everybody in it the day they want; all of them are free in that position. */
    boolean wouldBeKept(int wish, int position) {
        if (!facts.limitsDays) {
            return true;
        }
        int now = positionOf[wish];
        for (int person : facts.everybody[wish]) {
            flip(person, now);
            flip(person, position);
            boolean rested = isRested(person, position);
            flip(person, position);
            flip(person, now);
            if (!rested || findTooFar(wish, person, position) >= 0) {
                return false;
            }
        }
        return true;
    }

    private void flip(int person, int position) {
        if (position >= 0) {
            busy[person * facts.words + (position >> 6)] ^= 1L << position;
        }
    }

    /** A meeting of somebody in the placed wish that is too far away to get there, or from there, in time; -1 if none. */
    int findTooFar(int wish) {
        for (int person : facts.everybody[wish]) {
            int other = findTooFar(wish, person, positionOf[wish]);
            if (other >= 0) {
                return other;
            }
        }
        return -1;
    }

    private int findTooFar(int wish, int person, int position) {
        int area = facts.area[wish];
        if (area >= 0) {
            for (int near : ways.near(position)) {
                int other = meetingAt[person * facts.positions + near] - 1;
                if (other >= 0 && other != wish && !ways.isWalkable(area, position, facts.area[other], near)) {
                    return other;
                }
            }
        }
        return -1;
    }

    /**
     * A meeting for whose sake the unplaced wish cannot have that position, though everybody is free there; -1 if no single
     * one is to be blamed.
     *
     * @param later whether of two that could be blamed the later one is meant
     */
    int findInTheWay(int wish, int position, boolean later) {
        for (int person : facts.everybody[wish]) {
            int other = findTooFar(wish, person, position);
            if (other < 0) {
                flip(person, position);
                other = isRested(person, position) ? -1 : findDisturbing(person, position, later);
                flip(person, position);
            }
            if (other >= 0) {
                return other;
            }
        }
        return -1;
    }

    /** A meeting beside that position or in the time of a rest. */
    private int findDisturbing(int person, int position, boolean later) {
        int base = person * facts.words;
        if (meetingsInRow(base, position) > facts.rules[person].mostInRow()) {
            int before = position - 1;
            int after = position + 1;
            boolean isBefore = before >= 0 && isBusyInSession(base, before, facts.grid.sessionAt(position));
            boolean isAfter = after < facts.positions && isBusyInSession(base, after, facts.grid.sessionAt(position));
            int beside = isAfter && (later || !isBefore) ? after : before;
            return meetingAt[person * facts.positions + beside] - 1;
        }
        for (long[][] rest : facts.rules[person].rests()) {
            for (long[] way : lacks(rest, base) ? rest : new long[0][]) {
                if ((way[position >> 6] >>> position & 1) == 0) {
                    return meetingAt[person * facts.positions + firstCommon(way, base)] - 1;
                }
            }
        }
        return -1;
    }

    private boolean isBusyInSession(int base, int position, int session) {
        return facts.grid.sessionAt(position) == session && isBusy(base, position);
    }

    private int firstCommon(long[] way, int base) {
        int word = 0;
        while ((way[word] & busy[base + word]) == 0) {
            word++;
        }
        return (word << 6) + Long.numberOfTrailingZeros(way[word] & busy[base + word]);
    }

    private boolean isRested(int person, int position) {
        PersonRules rules = facts.rules[person];
        int base = person * facts.words;
        if (rules.mostInRow() < Integer.MAX_VALUE && meetingsInRow(base, position) > rules.mostInRow()) {
            return false;
        }
        for (long[][] rest : rules.rests()) {
            if (lacks(rest, base)) {
                return false;
            }
        }
        return true;
    }

    /** How many positions around that one, itself included, follow each other with a meeting in the session. */
    private int meetingsInRow(int base, int position) {
        int session = facts.grid.sessionAt(position);
        int last = position;
        while (last + 1 < facts.positions && isBusyInSession(base, last + 1, session)) {
            last++;
        }
        int first = position;
        while (first > 0 && isBusyInSession(base, first - 1, session)) {
            first--;
        }
        return last - first + 1;
    }

    private boolean isBusy(int base, int position) {
        return (busy[base + (position >> 6)] >>> position & 1) != 0;
    }

    private boolean lacks(long[][] rest, int base) {
        for (long[] way : rest) {
            boolean free = true;
            for (int word = 0; word < facts.words && free; word++) {
                free = (busy[base + word] & way[word]) == 0;
            }
            if (free) {
                return false;
            }
        }
        return true;
    }

    /** Meetings in a row beyond what people want, position by position; walks through all people. */
    long countInRowBeyond() {
        long beyond = 0;
        for (int person = 0; facts.limitsDays && person < facts.people; person++) {
            int most = facts.rules[person].mostInRow();
            int row = 0;
            for (int position = 0; most < Integer.MAX_VALUE && position < facts.positions; position++) {
                boolean follows = position > 0 && facts.grid.sessionAt(position) == facts.grid.sessionAt(position - 1);
                row = isBusy(person * facts.words, position) ? (follows ? row : 0) + 1 : 0;
                beyond += row > most ? 1 : 0;
            }
        }
        return beyond;
    }

    /** Rests that people do not have; walks through all people. */
    long countLackingRests() {
        long lacking = 0;
        for (int person = 0; facts.limitsDays && person < facts.people; person++) {
            for (long[][] rest : facts.rules[person].rests()) {
                lacking += lacks(rest, person * facts.words) ? 1 : 0;
            }
        }
        return lacking;
    }

    /** Pairs of meetings of somebody between which the way is too long; walks through all people. */
    long countTooFar() {
        long pairs = 0;
        for (int person = 0; facts.limitsDays && person < facts.people; person++) {
            for (int position = 0; position < facts.positions; position++) {
                int wish = meetingAt[person * facts.positions + position] - 1;
                for (int near : wish < 0 ? new int[0] : ways.near(position)) {
                    int other = meetingAt[person * facts.positions + near] - 1;
                    pairs +=
                            other >= 0 && !ways.isWalkable(facts.area[wish], position, facts.area[other], near) ? 1 : 0;
                }
            }
        }
        return pairs / 2;
    }
}
