package eu.visavis.scheduling.solver.search;

/**
 * Brings the meetings of somebody who waits closer together: moves the first, the last or any meeting into a gap, or
 * places another wish there.
 */
final class GapClosing implements Drafter {
    private final Facts facts;
    private final WishInsertion insertion;

    GapClosing(Facts facts, WishInsertion insertion) {
        this.facts = facts;
        this.insertion = insertion;
    }

    @Override
    public boolean draft(Trial trial) {
        Timetable table = trial.table();
        int person = table.calm().drawUneasy(trial.random());
        int[] wishes = facts.wishesOf[person];
        int anchor = drawPlaced(trial, wishes);
        int gap = findGap(trial, person, anchor);
        if (gap < 0) {
            return false;
        }
        int wish = choose(trial, person, gap, wishes);
        if (!facts.isPossible(wish, gap)) {
            return false;
        }
        return table.isPlaced(wish) ? trial.exchange(wish, gap) : place(trial, wish, person, gap);
    }

    private static int drawPlaced(Trial trial, int[] wishes) {
        int next = trial.random().nextInt(wishes.length);
        // Whoever waits has meetings.
        while (!trial.table().isPlaced(wishes[next])) {
            next = next + 1 == wishes.length ? 0 : next + 1;
        }
        return wishes[next];
    }

    /** A random gap of the person in the session of the anchor, if it has one. */
    private int findGap(Trial trial, int person, int anchor) {
        Timetable table = trial.table();
        int base = person * facts.words;
        int start = table.positionOf(anchor);
        int last = start;
        for (int next = start; next >= 0; next = facts.grid.after(next, table.busy, base)) {
            last = next;
        }
        int first = start;
        for (int next = start; next >= 0; next = facts.grid.before(next, table.busy, base)) {
            first = next;
        }
        int length = last - first - 1;
        if (length <= 0) {
            return -1;
        }
        int offset = trial.random().nextInt(length);
        for (int i = 0; i < length; i++) {
            int position = first + 1 + (offset + i) % length;
            if (table.isFree(person, position) && facts.isAvailable(person, position)) {
                return position;
            }
        }
        return -1;
    }

    /** The first or last meeting of the session, or now and then any wish of the person. */
    private int choose(Trial trial, int person, int gap, int[] wishes) {
        Timetable table = trial.table();
        int base = person * facts.words;
        int kind = trial.random().nextInt(4);
        if (kind == 0) {
            return wishes[trial.random().nextInt(wishes.length)];
        }
        int position = gap;
        int next = gap;
        while (next >= 0) {
            position = next;
            next = kind == 1
                    ? facts.grid.after(position, table.busy, base)
                    : facts.grid.before(position, table.busy, base);
        }
        return table.meetingAt(person, position);
    }

    private boolean place(Trial trial, int wish, int person, int gap) {
        Timetable table = trial.table();
        if (table.isAtLimit(person) || !table.isOpen(wish)) {
            return false;
        }
        for (int other : facts.everybody[wish]) {
            if (other != person && !insertion.clear(trial, wish, other, gap)) {
                return false;
            }
        }
        if (!table.fits(wish, gap)) {
            return false;
        }
        trial.move(wish, gap);
        insertion.refillRemoved(trial);
        return true;
    }
}
