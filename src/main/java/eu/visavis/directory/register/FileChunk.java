package eu.visavis.directory.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A piece of a register's file, so that the whole of it need never be in memory. */
@Entity
@Table(name = "register_file_chunk")
@IdClass(FileChunk.Key.class)
class FileChunk {
    @Id
    @Column(name = "file_id")
    private long fileId;

    @Id
    @Column(name = "chunk_number")
    private int number;

    private byte[] content;

    protected FileChunk() {} // for JPA

    FileChunk(long fileId, int number, byte[] content) {
        this.fileId = fileId;
        this.number = number;
        this.content = content;
    }

    /** The primary key, as JPA wants it. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long fileId;
        private int number;

        public Key() {} // for JPA

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && fileId == key.fileId && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(fileId, number);
        }
    }
}
