package eu.visavis.directory.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A remark on a file, kept for whoever mends it. */
@Entity
@Table(name = "register_remark")
@IdClass(StoredRemark.Key.class)
class StoredRemark {
    @Id
    @Column(name = "file_id")
    private long fileId;

    @Id
    @Column(name = "remark_number")
    private int number;

    private long place;

    @Enumerated(EnumType.STRING)
    private RegisterField field;

    private String stood;

    @Column(name = "text_key")
    private String key;

    private boolean refused;

    protected StoredRemark() {} // for JPA

    StoredRemark(long fileId, int number, Remark remark) {
        this.fileId = fileId;
        this.number = number;
        this.place = remark.place();
        this.field = remark.field();
        this.stood = remark.value();
        this.key = remark.key();
        this.refused = remark.refused();
    }

    Remark remark() {
        return new Remark(place, field, stood, key, refused);
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
