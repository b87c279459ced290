package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.PlanFigures;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A point of the line that a run draws: what its stored plan was worth, and when. */
@Entity
@Table(name = "plan_progress")
@IdClass(PlanProgress.Key.class)
class PlanProgress {
    @Id
    @Column(name = "run_id")
    private long runId;

    @Id
    @Column(name = "elapsed_ms")
    private long elapsedMillis;

    @Column(name = "placed_weight")
    private long placedWeight;

    @Column(name = "idle_gaps")
    private Integer idleGaps;

    /** The key of a point. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long runId;
        private long elapsedMillis;

        protected Key() {} // for JPA

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.runId == runId && key.elapsedMillis == elapsedMillis;
        }

        @Override
        public int hashCode() {
            return Objects.hash(runId, elapsedMillis);
        }
    }

    protected PlanProgress() {} // for JPA

    PlanProgress(long runId, long elapsedMillis, PlanFigures figures) {
        this.runId = runId;
        this.elapsedMillis = elapsedMillis;
        this.placedWeight = figures.placedWeight();
        this.idleGaps = figures.idleGaps();
    }
}
