package eu.visavis.scheduling;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.scheduling.solver.UnplacedReason;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One wish in the stored plan of a run: with a place, or with the reason why it has none. A place goes when its slot is
 * removed from the event; then there is neither.
 */
@Entity
@Table(name = "planned_meeting")
@IdClass(RunRowKey.class)
class PlannedMeeting {
    @Id
    @Column(name = "run_id")
    private long runId;

    @Id
    private int position;

    @Column(name = "first_id")
    private long firstId;

    @Column(name = "second_id")
    private long secondId;

    private int weight;

    @Column(name = "slot_id")
    private Long slotId;

    @Column(name = "table_id")
    private Long tableId;

    @Column(name = "interpreter_id")
    private Long interpreterId;

    @Convert(converter = JoiningColumn.class)
    private Set<Long> joining;

    @Enumerated(EnumType.STRING)
    @Column(name = "unplaced_reason")
    private UnplacedReason reason;

    private boolean locked;
    private int revision;

    @Column(name = "last_step")
    private Long lastStep;

    protected PlannedMeeting() {} // for JPA

    PlannedMeeting(long runId, int position, PlanRow row) {
        this.runId = runId;
        this.position = position;
        this.firstId = row.pair().lowerId();
        this.secondId = row.pair().higherId();
        this.weight = row.weight();
        row.place().ifPresent(place -> {
            this.slotId = place.slotId();
            this.tableId = MissingNumber.orNull(place.table());
        });
        this.interpreterId = MissingNumber.orNull(row.interpreter());
        this.joining = row.joining();
        this.reason = row.reason().orElse(null);
    }

    /** Puts it somewhere by hand. */
    void put(Place place, OptionalLong interpreter) {
        slotId = place.slotId();
        tableId = MissingNumber.orNull(place.table());
        interpreterId = MissingNumber.orNull(interpreter);
        reason = null;
    }

    /** Takes its place away by hand. */
    void takeOut() {
        slotId = null;
        tableId = null;
        interpreterId = null;
        reason = UnplacedReason.TAKEN_OUT;
    }

    void lock(boolean newLocked) {
        locked = newLocked;
    }

    /** Notes that a step changed it. */
    void changedBy(Long step) {
        lastStep = step;
        revision++;
    }

    int position() {
        return position;
    }

    boolean isLocked() {
        return locked;
    }

    /** How often it was changed by hand. */
    int revision() {
        return revision;
    }

    /** The step of a draft that changed it last and was not undone. */
    OptionalLong lastStep() {
        return MissingNumber.of(lastStep);
    }

    /** The wish with its place or reason. */
    PlanRow row() {
        Optional<Place> place = slotId == null ? Optional.empty() : Optional.of(Place.of(slotId, tableId));
        return new PlanRow(
                new Pair(firstId, secondId),
                weight,
                place,
                Optional.ofNullable(reason),
                MissingNumber.of(interpreterId),
                joining);
    }
}
