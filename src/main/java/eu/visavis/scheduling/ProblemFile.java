package eu.visavis.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A file of a run that a program asked for, gzip; apart from the run, whose state is read far more often. */
@Entity
@Table(name = "problem_file")
@IdClass(ProblemFile.Key.class)
class ProblemFile {
    /** What a file is. */
    enum Kind {
        /** What the program sent. */
        PROBLEM,
        /** The best schedule so far. */
        SOLUTION
    }

    @Id
    @Column(name = "run_id")
    private long runId;

    @Id
    @Enumerated(EnumType.STRING)
    private Kind kind;

    private byte[] content;

    /** The key of a file. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long runId;
        private Kind kind;

        protected Key() {} // for JPA

        Key(long runId, Kind kind) {
            this.runId = runId;
            this.kind = kind;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.runId == runId && key.kind == kind;
        }

        @Override
        public int hashCode() {
            return Objects.hash(runId, kind);
        }
    }

    protected ProblemFile() {} // for JPA

    ProblemFile(long runId, Kind kind, byte[] content) {
        this.runId = runId;
        this.kind = kind;
        this.content = content;
    }

    byte[] content() {
        return content;
    }

    void replace(byte[] newContent) {
        content = newContent;
    }
}
