package eu.visavis.scheduling.solver.search;

/** Follows people from meeting to meeting of a session and counts how often they must at least change the table. */
final class TableChanges {
    private final Facts facts;
    private final long[] busy;
    private final int[] meetingAt;
    private final TableLinks links;

    /**
     * Looks at days that others change.
     *
     * @param busy the positions in which each person has a meeting
     * @param meetingAt which meeting that is, plus one
     */
    TableChanges(Facts facts, long[] busy, int[] meetingAt) {
        this.facts = facts;
        this.busy = busy;
        this.meetingAt = meetingAt;
        links = new TableLinks(facts.wishes);
    }

    /**
     * Puts a new meeting between its neighbours on everybody's way.
     *
     * @return by how much the number of changes grows
     */
    long tie(int wish, int position) {
        long change = 0;
        int[] everybody = facts.everybody[wish];
        for (int i = 0; i < everybody.length; i++) {
            int end = endOf(wish, i);
            int before = before(everybody[i], position);
            int after = after(everybody[i], position);
            change += before >= 0 && after >= 0 ? links.unlink(before, after) : 0;
            if (end >= 0) {
                change += before >= 0 ? links.link(before, end) : 0;
                change += after >= 0 ? links.link(end, after) : 0;
            }
        }
        return change;
    }

    /**
     * Takes a meeting out from between its neighbours on everybody's way.
     *
     * @return by how much the number of changes grows
     */
    long untie(int wish, int position) {
        long change = 0;
        int[] everybody = facts.everybody[wish];
        for (int i = 0; i < everybody.length; i++) {
            int end = endOf(wish, i);
            int before = before(everybody[i], position);
            int after = after(everybody[i], position);
            if (end >= 0) {
                change += before >= 0 ? links.unlink(before, end) : 0;
                change += after >= 0 ? links.unlink(end, after) : 0;
            }
            change += before >= 0 && after >= 0 ? links.link(before, after) : 0;
        }
        return change;
    }

    /** The fewest changes of the table if each meeting can be followed at its table by one other, see {@link TableLinks}. */
    long count() {
        return links.changes();
    }

    /** The end of the meeting for who comes at that place among everybody; -1 if no table is changed there. */
    private int endOf(int wish, int place) {
        return facts.atTable[wish] && place < 2 ? 2 * wish + place : -1;
    }

    private int before(int person, int position) {
        return endAt(person, facts.grid.before(position, busy, person * facts.words));
    }

    private int after(int person, int position) {
        return endAt(person, facts.grid.after(position, busy, person * facts.words));
    }

    /** The person's end of the meeting at that position, -1 if there is none or no table is changed there. */
    private int endAt(int person, int position) {
        if (position < 0) {
            return -1;
        }
        int wish = meetingAt[person * facts.positions + position] - 1;
        if (facts.first[wish] == person) {
            return endOf(wish, 0);
        }
        return facts.second[wish] == person ? endOf(wish, 1) : -1;
    }
}
