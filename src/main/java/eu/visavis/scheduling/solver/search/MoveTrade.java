package eu.visavis.scheduling.solver.search;

import java.util.stream.IntStream;

/**
 * Gives up one of the moves of published meetings, where no more are allowed, for the place of an unplaced wish: the meeting
 * goes back to where it is published or, if that is taken, is taken out.
 */
final class MoveTrade implements Drafter {
    private static final int LOOKS = 8;

    private final Facts facts;
    private final WishInsertion insertion;
    private final int[] published;

    MoveTrade(Facts facts, WishInsertion insertion) {
        this.facts = facts;
        this.insertion = insertion;
        published = IntStream.range(0, facts.wishes)
                .filter(wish -> facts.home[wish] >= 0)
                .toArray();
    }

    @Override
    public boolean draft(Trial trial) {
        Timetable table = trial.table();
        for (int look = 0; look < LOOKS; look++) {
            int wish = published[trial.random().nextInt(published.length)];
            int home = facts.home[wish];
            if (table.isPlaced(wish) && table.positionOf(wish) != home) {
                trial.remove(wish);
                if (table.fits(wish, home)) {
                    trial.move(wish, home);
                }
                return insertion.draft(trial);
            }
        }
        return false;
    }
}
