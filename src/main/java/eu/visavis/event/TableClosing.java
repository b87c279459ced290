package eu.visavis.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A table that is not to be used in a slot. */
@Entity
@Table(name = "table_closing")
@IdClass(TableClosing.Key.class)
class TableClosing {
    @Id
    @Column(name = "table_id")
    private long tableId;

    @Id
    @Column(name = "slot_id")
    private long slotId;

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

    protected TableClosing() {} // for JPA

    TableClosing(long tableId, long slotId) {
        this.tableId = tableId;
        this.slotId = slotId;
    }
}
