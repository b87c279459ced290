package eu.visavis.scheduling.repair;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.scheduling.QueuedRun;
import eu.visavis.scheduling.Urgent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/** The search for a repair of what is published. An event has one that counts, the newest. */
@Entity
@Table(name = "repair_run")
public class RepairRun extends QueuedRun implements Urgent {
    @Id
    @SequenceGenerator(name = "repair_run_seq", sequenceName = "repair_run_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "repair_run_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "freeze_minutes")
    private int freezeMinutes;

    @Column(name = "base_version")
    private Integer baseVersion;

    @Column(name = "accepted_version")
    private Integer acceptedVersion;

    protected RepairRun() {} // for JPA

    RepairRun(long eventId, long requestedBy, Duration freeze, long seed, Instant createdAt) {
        super(requestedBy, seed, createdAt);
        this.eventId = eventId;
        this.freezeMinutes = (int) freeze.toMinutes();
    }

    /** Notes a proposal for a version that is published. */
    void found(int version) {
        requireOpen("propose by");
        baseVersion = version;
    }

    void accepted(int version) {
        acceptedVersion = version;
    }

    @Override
    public long id() {
        return id;
    }

    public long eventId() {
        return eventId;
    }

    /** Slots that begin within that time are left alone. */
    public Duration freeze() {
        return Duration.ofMinutes(freezeMinutes);
    }

    /** The version that the proposal changes; empty until there is a proposal. */
    public OptionalInt baseVersion() {
        return MissingNumber.of(baseVersion);
    }

    /** The version that the accepted part became; empty as long as nothing is accepted. */
    public OptionalInt acceptedVersion() {
        return MissingNumber.of(acceptedVersion);
    }
}
