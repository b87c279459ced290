package eu.visavis.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A piece of a printout's file, so that the whole of it need never be in memory. */
@Entity
@Table(name = "printout_chunk")
@IdClass(PrintoutChunk.Key.class)
class PrintoutChunk {
    @Id
    @Column(name = "printout_id")
    private long printoutId;

    @Id
    @Column(name = "chunk_number")
    private int number;

    private byte[] content;

    protected PrintoutChunk() {} // for JPA

    PrintoutChunk(long printoutId, int number, byte[] content) {
        this.printoutId = printoutId;
        this.number = number;
        this.content = content;
    }

    byte[] content() {
        return content;
    }

    /** The primary key, as JPA wants it. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long printoutId;
        private int number;

        public Key() {} // for JPA

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && printoutId == key.printoutId && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(printoutId, number);
        }
    }
}
