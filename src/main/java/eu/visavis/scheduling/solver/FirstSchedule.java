package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.search.Cooling;
import eu.visavis.scheduling.solver.search.MoveMix;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/**
 * The phase that makes the first schedule and sets the search up as {@code scheduler-config/solver.xml} says.
 *
 * <p>Public for OptaPlanner alone.
 */
public class FirstSchedule implements CustomPhaseCommand<PlanningProblem> {
    private int insertionPercent;
    private int easingPercent;
    private double hot;
    private double cold;
    private double hotForInterruptions;
    private double coldForInterruptions;
    private int rounds;
    private int smallWishes;
    private double hotIfSmall;

    /** The share of attempts to place an unplaced wish, 0 to 100. */
    public void setInsertionPercent(int insertionPercent) {
        this.insertionPercent = insertionPercent;
    }

    /** The share of attempts to ease the day of somebody who waits, 0 to 100; what remains are exchanges. */
    public void setEasingPercent(int easingPercent) {
        this.easingPercent = easingPercent;
    }

    /** The temperature at which each round of cooling begins. */
    public void setHot(double hot) {
        this.hot = hot;
    }

    /** The temperature at which each round of cooling ends. */
    public void setCold(double cold) {
        this.cold = cold;
    }

    /** The temperature at which each round begins where waiting costs nothing, but interruptions do. */
    public void setHotForInterruptions(double hotForInterruptions) {
        this.hotForInterruptions = hotForInterruptions;
    }

    /** The temperature at which each round ends there. */
    public void setColdForInterruptions(double coldForInterruptions) {
        this.coldForInterruptions = coldForInterruptions;
    }

    /** How often the search cools down. */
    public void setRounds(int rounds) {
        this.rounds = rounds;
    }

    /** Events of at most so many wishes are small: there is time for many more changes than they have schedules of note. */
    public void setSmallWishes(int smallWishes) {
        this.smallWishes = smallWishes;
    }

    /** The temperature at which a small event begins, so hot that weight is given up for a while as well. */
    public void setHotIfSmall(double hotIfSmall) {
        this.hotIfSmall = hotIfSmall;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<PlanningProblem> director) {
        PlanningProblem problem = director.getWorkingSolution();
        double start = problem.meetings().size() <= smallWishes ? hotIfSmall : hot;
        Cooling cooling = problem.search().isAgainstInterruptions()
                ? new Cooling(hotForInterruptions, coldForInterruptions, rounds)
                : new Cooling(start, cold, rounds);
        int[] positions =
                problem.search().begin(problem.count(), cooling, new MoveMix(insertionPercent, easingPercent));
        SlotChanges.between(problem, positions).doMoveOnly(director);
    }
}
