package eu.visavis.scheduling.solver;

import java.util.Iterator;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/**
 * Hands OptaPlanner one move after the other, each leading to the best timetable that the search has found by then. To
 * ask for a move at every single change would cost more than the change.
 *
 * <p>Public for OptaPlanner alone, which uses one instance in one thread.
 */
public class SearchSteps implements MoveIteratorFactory<PlanningProblem, SlotChanges> {
    @Override
    public long getSize(ScoreDirector<PlanningProblem> director) {
        return director.getWorkingSolution().meetings().size();
    }

    @Override
    public Iterator<SlotChanges> createOriginalMoveIterator(ScoreDirector<PlanningProblem> director) {
        throw new UnsupportedOperationException("The search draws at random only: use selectionOrder RANDOM");
    }

    @Override
    public Iterator<SlotChanges> createRandomMoveIterator(ScoreDirector<PlanningProblem> director, Random random) {
        PlanningProblem problem = director.getWorkingSolution();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public SlotChanges next() {
                return SlotChanges.between(problem, problem.search().goOn());
            }
        };
    }
}
