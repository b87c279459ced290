package eu.visavis.scheduling.solver;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/**
 * Draws moves that keep every hard rule, mixed as {@code scheduler-config/solver.xml} says.
 *
 * <p>Public for OptaPlanner alone, which uses one instance in one thread.
 */
public class MeetingMoves implements MoveIteratorFactory<PlanningProblem, SlotChanges> {
    /** So many attempts in a row without a move mean that there is none. */
    private static final int ATTEMPTS = 2000;

    private final Drafter insertion = new WishInsertion();
    private final Drafter gapClosing = new GapClosing();
    private final Drafter exchange = new SlotExchange();
    private int insertionPercent;
    private int gapClosingPercent;
    private Draft draft;

    /** The share of attempts to place an unplaced wish, 0 to 100. */
    public void setInsertionPercent(int insertionPercent) {
        this.insertionPercent = insertionPercent;
    }

    /** The share of attempts to close an idle gap, 0 to 100; what remains are exchanges of any meeting. */
    public void setGapClosingPercent(int gapClosingPercent) {
        this.gapClosingPercent = gapClosingPercent;
    }

    @Override
    public long getSize(ScoreDirector<PlanningProblem> director) {
        return director.getWorkingSolution().meetings().size();
    }

    @Override
    public Iterator<SlotChanges> createOriginalMoveIterator(ScoreDirector<PlanningProblem> director) {
        throw new UnsupportedOperationException("Moves are drawn at random only: use selectionOrder RANDOM");
    }

    @Override
    public Iterator<SlotChanges> createRandomMoveIterator(ScoreDirector<PlanningProblem> director, Random random) {
        Occupancy present = director.getWorkingSolution().occupancy();
        if (draft == null || draft.present() != present) {
            draft = new Draft(present);
        }
        return new Drawing(random);
    }

    private boolean attempt(Random random) {
        draft.clear();
        int share = random.nextInt(100);
        if (share < insertionPercent) {
            return insertion.draft(draft, random);
        }
        if (share < insertionPercent + gapClosingPercent) {
            return gapClosing.draft(draft, random);
        }
        return exchange.draft(draft, random);
    }

    private final class Drawing implements Iterator<SlotChanges> {
        private final Random random;
        private boolean exhausted;

        Drawing(Random random) {
            this.random = random;
        }

        @Override
        public boolean hasNext() {
            return !exhausted;
        }

        @Override
        public SlotChanges next() {
            if (exhausted) {
                throw new NoSuchElementException("No further move");
            }
            for (int i = 0; i < ATTEMPTS; i++) {
                if (attempt(random)) {
                    return draft.toMove();
                }
            }
            exhausted = true;
            return SlotChanges.none();
        }
    }
}
