package eu.visavis.directory.duplicate;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** That an entry was merged into another one. */
@Entity
@Table(name = "directory_merge")
public class Merge {
    @Id
    @SequenceGenerator(name = "directory_merge_seq", sequenceName = "directory_merge_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "directory_merge_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    private PublicCode code;

    @Column(name = "kept_id")
    private long keptId;

    @Column(name = "merged_id")
    private long mergedId;

    @Column(name = "merged_name")
    private String mergedName;

    @Column(name = "merged_at")
    private Instant mergedAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected Merge() {} // for JPA

    Merge(long networkId, long keptId, long mergedId, String mergedName, Instant at) {
        this.networkId = networkId;
        this.code = PublicCode.random();
        this.keptId = keptId;
        this.mergedId = mergedId;
        this.mergedName = mergedName;
        this.mergedAt = at;
    }

    void undo(Instant at) {
        this.undoneAt = at;
    }

    long id() {
        return id;
    }

    public PublicCode code() {
        return code;
    }

    long keptId() {
        return keptId;
    }

    long mergedId() {
        return mergedId;
    }

    /** How the company was called that was merged into the other. */
    public String mergedName() {
        return mergedName;
    }

    public Instant mergedAt() {
        return mergedAt;
    }

    /** When it was undone, if it was. */
    public Optional<Instant> undoneAt() {
        return Optional.ofNullable(undoneAt);
    }
}
