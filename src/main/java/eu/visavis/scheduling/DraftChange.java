package eu.visavis.scheduling;

import eu.visavis.kernel.MissingNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** How one meeting was before a step of a draft. */
@Entity
@Table(name = "draft_change")
@IdClass(DraftChange.Key.class)
class DraftChange {
    @Id
    @Column(name = "step_id")
    private long stepId;

    @Id
    private int position;

    @Column(name = "slot_before")
    private Long slotBefore;

    @Column(name = "table_before")
    private Long tableBefore;

    @Column(name = "interpreter_before")
    private Long interpreterBefore;

    @Column(name = "locked_before")
    private boolean lockedBefore;

    @Column(name = "step_before")
    private Long stepBefore;

    /** The key of a row. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long stepId;
        private int position;

        protected Key() {} // for JPA

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.stepId == stepId && key.position == position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(stepId, position);
        }
    }

    protected DraftChange() {} // for JPA

    /** Notes how a meeting is before a step changes it. */
    DraftChange(long stepId, PlannedMeeting before) {
        this.stepId = stepId;
        this.position = before.position();
        before.row().place().ifPresent(place -> {
            slotBefore = place.slotId();
            tableBefore = MissingNumber.orNull(place.table());
        });
        this.interpreterBefore = MissingNumber.orNull(before.row().interpreter());
        this.lockedBefore = before.isLocked();
        this.stepBefore = MissingNumber.orNull(before.lastStep());
    }

    int position() {
        return position;
    }

    Optional<Place> place() {
        return slotBefore == null ? Optional.empty() : Optional.of(Place.of(slotBefore, tableBefore));
    }

    OptionalLong interpreter() {
        return MissingNumber.of(interpreterBefore);
    }

    boolean isLocked() {
        return lockedBefore;
    }

    /** The step that had changed the meeting last, if any had. */
    Long stepBefore() {
        return stepBefore;
    }
}
