package eu.visavis.api;

import eu.visavis.scheduling.PlanOutlook;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import java.util.ArrayList;
import java.util.List;

/** What has to be there before a schedule can be made. */
final class Readiness {
    private Readiness() {}

    /**
     * Goes on if everything is there.
     *
     * @param pending whether requests without an answer count
     * @throws Problem naming what is missing
     */
    static void require(PlanOutlook.Figures figures, boolean pending) {
        List<Problem.Mistake> missing = new ArrayList<>();
        if (figures.slots() == 0) {
            missing.add(new Problem.Mistake("", "scheduling.missing.slots"));
        }
        if (figures.needsTables()) {
            missing.add(new Problem.Mistake("", "scheduling.missing.tables"));
        }
        if (figures.people() < 2) {
            missing.add(new Problem.Mistake("", "scheduling.missing.people"));
        } else if (figures.wishes() + figures.pending() == 0) {
            missing.add(new Problem.Mistake("", "scheduling.missing.wishes"));
        } else if (!pending && figures.wishes() == 0) {
            missing.add(new Problem.Mistake("/include_pending", "scheduling.form.onlyPending"));
        }
        if (!missing.isEmpty()) {
            throw new Problem(ProblemKind.INCOMPLETE, missing);
        }
    }
}
