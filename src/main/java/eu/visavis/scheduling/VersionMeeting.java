package eu.visavis.scheduling;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.kernel.TimeWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** A meeting as a version published it; never changed, but slots and tables may have gone since. */
@Entity
@Table(name = "version_meeting")
@IdClass(VersionMeeting.Key.class)
class VersionMeeting {
    @Id
    @Column(name = "version_id")
    private long versionId;

    @Id
    @Column(name = "first_id")
    private long firstId;

    @Id
    @Column(name = "second_id")
    private long secondId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "slot_id")
    private Long slotId;

    @Column(name = "table_id")
    private Long tableId;

    @Column(name = "table_number")
    private Integer tableNumber;

    @Column(name = "interpreter_id")
    private Long interpreterId;

    @Convert(converter = JoiningColumn.class)
    private Set<Long> joining;

    /** The key of a row. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long versionId;
        private long firstId;
        private long secondId;

        protected Key() {} // for JPA

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.versionId == versionId
                    && key.firstId == firstId
                    && key.secondId == secondId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(versionId, firstId, secondId);
        }
    }

    protected VersionMeeting() {} // for JPA

    /**
     * Notes what a version publishes.
     *
     * @param tableNumber what is written on its table, if it has one
     */
    VersionMeeting(long versionId, ReleaseCheck.Placement placement, OptionalInt tableNumber) {
        this.versionId = versionId;
        this.firstId = placement.pair().lowerId();
        this.secondId = placement.pair().higherId();
        this.startsAt = placement.window().start();
        this.endsAt = placement.window().end();
        this.slotId = placement.place().slotId();
        this.tableId = MissingNumber.orNull(placement.place().table());
        this.tableNumber = tableNumber.isPresent() ? tableNumber.getAsInt() : null;
        this.interpreterId = MissingNumber.orNull(placement.interpreter());
        this.joining = placement.joining();
    }

    Pair pair() {
        return new Pair(firstId, secondId);
    }

    TimeWindow window() {
        return new TimeWindow(startsAt, endsAt);
    }

    /** Where it would take place; empty if its slot has gone. */
    Optional<Place> place() {
        return slotId == null ? Optional.empty() : Optional.of(Place.of(slotId, tableId));
    }

    /** What was written on its table; empty if one side was online. */
    OptionalInt tableNumber() {
        return tableNumber == null ? OptionalInt.empty() : OptionalInt.of(tableNumber);
    }

    OptionalLong interpreter() {
        return MissingNumber.of(interpreterId);
    }

    Set<Long> joining() {
        return joining;
    }
}
