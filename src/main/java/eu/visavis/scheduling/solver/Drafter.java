package eu.visavis.scheduling.solver;

import java.util.Random;

/** A way to find a change that may improve the plan. */
interface Drafter {
    /**
     * Thinks out one change.
     *
     * @param draft empty before; holds the change afterwards
     * @return false if the attempt led nowhere; the draft's content is then meaningless
     */
    boolean draft(Draft draft, Random random);
}
