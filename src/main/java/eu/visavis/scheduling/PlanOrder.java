package eu.visavis.scheduling;

import java.util.List;
import java.util.Optional;

/**
 * What an organiser asks a run to do.
 *
 * @param seconds time to search, one of {@link #SECONDS}
 * @param includePending whether requests without an answer count as wishes
 * @param aim what the schedule is to be good at
 * @param kept what it keeps of the published one; empty to make it as if nothing were published
 */
public record PlanOrder(int seconds, boolean includePending, PlanAim aim, Optional<KeptPlan> kept) {
    /** The times that a run can be given, in seconds. */
    public static final List<Integer> SECONDS = List.of(10, 30, 60, 120, 300, 600);

    /** What is offered first, in seconds. */
    public static final int USUAL_SECONDS = 30;

    public PlanOrder {
        if (!SECONDS.contains(seconds)) {
            throw new IllegalArgumentException("A run cannot be given " + seconds + " seconds");
        }
    }

    /** An order of a schedule as if nothing were published. */
    public PlanOrder(int seconds, boolean includePending, PlanAim aim) {
        this(seconds, includePending, aim, Optional.empty());
    }

    /** The same order, that keeps something else of what is published. */
    PlanOrder keeping(KeptPlan other) {
        return new PlanOrder(seconds, includePending, aim, Optional.of(other));
    }

    /** An order of a balanced schedule. */
    public PlanOrder(int seconds, boolean includePending) {
        this(seconds, includePending, PlanAim.balanced());
    }
}
