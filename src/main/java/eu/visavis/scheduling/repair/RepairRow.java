package eu.visavis.scheduling.repair;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.scheduling.Pair;
import eu.visavis.scheduling.Place;
import eu.visavis.scheduling.RunRowKey;
import eu.visavis.scheduling.Spot;
import eu.visavis.scheduling.solver.repair.LossReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;

/** One step of the stored proposal of a repair. A place goes when its slot is removed from the event. */
@Entity
@Table(name = "repair_step")
@IdClass(RunRowKey.class)
class RepairRow {
    @Id
    @Column(name = "run_id")
    private long runId;

    @Id
    private int position;

    @Column(name = "first_id")
    private long firstId;

    @Column(name = "second_id")
    private long secondId;

    @Column(name = "group_number")
    private Integer group;

    @Enumerated(EnumType.STRING)
    private LossReason lost;

    @Column(name = "from_slot")
    private Long fromSlot;

    @Column(name = "from_table")
    private Long fromTable;

    @Column(name = "from_interpreter")
    private Long fromInterpreter;

    @Column(name = "to_slot")
    private Long toSlot;

    @Column(name = "to_table")
    private Long toTable;

    @Column(name = "to_interpreter")
    private Long toInterpreter;

    protected RepairRow() {} // for JPA

    RepairRow(long runId, int position, RepairStep step) {
        this.runId = runId;
        this.position = position;
        this.firstId = step.pair().lowerId();
        this.secondId = step.pair().higherId();
        this.group = MissingNumber.orNull(step.group());
        this.lost = step.lost().orElse(null);
        step.before().ifPresent(spot -> {
            this.fromSlot = spot.place().slotId();
            this.fromTable = MissingNumber.orNull(spot.place().table());
            this.fromInterpreter = MissingNumber.orNull(spot.interpreter());
        });
        step.after().ifPresent(spot -> {
            this.toSlot = spot.place().slotId();
            this.toTable = MissingNumber.orNull(spot.place().table());
            this.toInterpreter = MissingNumber.orNull(spot.interpreter());
        });
    }

    RepairStep step() {
        return new RepairStep(
                new Pair(firstId, secondId),
                spot(fromSlot, fromTable, fromInterpreter),
                spot(toSlot, toTable, toInterpreter),
                Optional.ofNullable(lost),
                MissingNumber.of(group));
    }

    private static Optional<Spot> spot(Long slot, Long table, Long interpreter) {
        return slot == null
                ? Optional.empty()
                : Optional.of(new Spot(new Place(slot, MissingNumber.of(table)), MissingNumber.of(interpreter)));
    }
}
