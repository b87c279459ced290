package eu.visavis.directory.duplicate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** When the directory of a network was last searched for companies that are in it twice. */
@Entity
@Table(name = "duplicate_search")
class DuplicateSearch {
    @Id
    @Column(name = "network_id")
    private long networkId;

    @Column(name = "wanted_at")
    private Instant wantedAt;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "looked_at")
    private long looked;

    protected DuplicateSearch() {} // for JPA

    DuplicateSearch(long networkId) {
        this.networkId = networkId;
    }

    void want(Instant at) {
        this.wantedAt = at;
    }

    void begin(Instant at) {
        this.beganAt = at;
        this.wantedAt = null;
    }

    void end(long entries, Instant at) {
        this.looked = entries;
        this.endedAt = at;
    }

    Optional<Instant> beganAt() {
        return Optional.ofNullable(beganAt);
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Whether it is to be searched, or is being. */
    boolean isUnderWay() {
        return wantedAt != null || beganAt != null && (endedAt == null || endedAt.isBefore(beganAt));
    }

    long looked() {
        return looked;
    }
}
