package eu.visavis.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** What became of a line that was imported: its id in the file and the id of the row that it filled. */
@Entity
@Table(name = "imported_key")
@IdClass(ImportedKey.Key.class)
class ImportedKey {
    /** What the line became. */
    enum Kind {
        ORGANISATION,
        PARTICIPANT,
        PROFILE,
        REQUEST,
        /** A line of the requests that became a secret mark. */
        AVOIDANCE
    }

    @Id
    @Column(name = "event_id")
    private long eventId;

    @Id
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Id
    @Column(name = "external_key")
    private String externalKey;

    @Column(name = "target_id")
    private long targetId;

    protected ImportedKey() {} // for JPA

    ImportedKey(long eventId, Kind kind, String externalKey, long targetId) {
        this.eventId = eventId;
        this.kind = kind;
        this.externalKey = externalKey;
        this.targetId = targetId;
    }

    /** The primary key, as JPA wants it. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long eventId;
        private Kind kind;
        private String externalKey;

        public Key() {} // for JPA

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && eventId == key.eventId
                    && kind == key.kind
                    && Objects.equals(externalKey, key.externalKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(eventId, kind, externalKey);
        }
    }
}
