package eu.visavis.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** The published meeting at a table in a slot: the key of the row lets no table have two. */
@Entity
@Table(name = "table_slot")
@IdClass(TableSlot.Key.class)
class TableSlot {
    @Id
    @Column(name = "table_id")
    private long tableId;

    @Id
    @Column(name = "slot_id")
    private long slotId;

    @Column(name = "meeting_id")
    private long meetingId;

    /** The key of a row. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long tableId;
        private long slotId;

        protected Key() {} // for JPA

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.tableId == tableId && key.slotId == slotId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(tableId, slotId);
        }
    }

    protected TableSlot() {} // for JPA

    TableSlot(long tableId, long slotId, long meetingId) {
        this.tableId = tableId;
        this.slotId = slotId;
        this.meetingId = meetingId;
    }

    long tableId() {
        return tableId;
    }

    long slotId() {
        return slotId;
    }
}
