package eu.visavis.directory.duplicate;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Two entries that seem to be the same company. */
@Entity
@Table(name = "duplicate_pair")
public class DuplicatePair {
    @Id
    @SequenceGenerator(name = "duplicate_pair_seq", sequenceName = "duplicate_pair_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duplicate_pair_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    private PublicCode code;

    @Column(name = "first_id")
    private long firstId;

    @Column(name = "second_id")
    private long secondId;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private int score;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "found_at")
    private Instant foundAt;

    protected DuplicatePair() {} // for JPA

    DuplicatePair(long networkId, Likeness likeness, Instant at) {
        this.networkId = networkId;
        this.code = PublicCode.random();
        this.firstId = likeness.firstId();
        this.secondId = likeness.secondId();
        this.reason = likeness.reason();
        this.score = likeness.score();
        this.state = State.OPEN;
        this.foundAt = at;
    }

    /** Why two entries seem to be the same, the surest first. */
    public enum Reason {
        VAT_ID,
        REGISTER_NUMBER,
        NAME_AND_PLACE
    }

    /** What was decided. */
    public enum State {
        OPEN,
        /** They are not the same, and are not to be shown again. */
        APART,
        MERGED
    }

    void decide(State newState) {
        this.state = newState;
    }

    void refresh(Likeness likeness) {
        this.reason = likeness.reason();
        this.score = likeness.score();
    }

    public long networkId() {
        return networkId;
    }

    public PublicCode code() {
        return code;
    }

    /** The entry that was there first. */
    public long firstId() {
        return firstId;
    }

    public long secondId() {
        return secondId;
    }

    public Reason reason() {
        return reason;
    }

    /** How alike they are, in hundredths. */
    public int score() {
        return score;
    }

    public State state() {
        return state;
    }

    /** The other one of the two. */
    public long other(long entryId) {
        return entryId == firstId ? secondId : firstId;
    }
}
