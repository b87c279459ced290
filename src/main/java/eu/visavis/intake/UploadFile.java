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

/** One file of an upload; once imported, its content is gone and what it brought stays. */
@Entity
@Table(name = "upload_file")
@IdClass(UploadFile.Key.class)
class UploadFile {
    @Id
    @Column(name = "upload_id")
    private long uploadId;

    @Id
    @Enumerated(EnumType.STRING)
    private FileKind kind;

    @Column(name = "file_name")
    private String fileName;

    private byte[] content;
    private int added;
    private int changed;
    private int unchanged;

    protected UploadFile() {} // for JPA

    UploadFile(long uploadId, FileKind kind, String fileName, byte[] content) {
        this.uploadId = uploadId;
        this.kind = kind;
        this.fileName = fileName;
        this.content = content;
    }

    FileKind kind() {
        return kind;
    }

    String fileName() {
        return fileName;
    }

    byte[] content() {
        return content;
    }

    Report.Counts counts() {
        return new Report.Counts(added, changed, unchanged);
    }

    void imported(Report.Counts counts) {
        this.content = new byte[0];
        this.added = counts.added();
        this.changed = counts.changed();
        this.unchanged = counts.unchanged();
    }

    /** The primary key, as JPA wants it. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long uploadId;
        private FileKind kind;

        public Key() {} // for JPA

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && uploadId == key.uploadId && kind == key.kind;
        }

        @Override
        public int hashCode() {
            return Objects.hash(uploadId, kind);
        }
    }
}
