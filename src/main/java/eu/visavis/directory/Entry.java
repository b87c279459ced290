package eu.visavis.directory;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * A company or other body in the directory of a network. What registers say of it stands in its {@link RegisterRecord
 * records}, of which an entry that was merged has several.
 */
@Entity
@Table(name = "directory_entry")
public class Entry {
    @Id
    @SequenceGenerator(name = "directory_entry_seq", sequenceName = "directory_entry_seq", allocationSize = 1000)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "directory_entry_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    private PublicCode code;

    @Column(name = "merged_into_id")
    private Long mergedIntoId;

    @Column(name = "came_at")
    private Instant cameAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    private boolean offers;
    private boolean needs;

    @Version
    private int version;

    protected Entry() {} // for JPA

    Entry(long networkId, Instant at) {
        this.networkId = networkId;
        this.code = PublicCode.random();
        this.cameAt = at;
        this.changedAt = at;
    }

    /** Notes whether its company has public offers and needs on the marketplace, for the index. */
    public void trades(boolean nowOffers, boolean nowNeeds) {
        this.offers = nowOffers;
        this.needs = nowNeeds;
    }

    /** Notes that something of it changed, for the index. */
    public void touch(Instant at) {
        this.changedAt = at;
    }

    /** Lets another entry stand in its place. */
    public void mergeInto(Entry other) {
        this.mergedIntoId = other.id;
    }

    /** Takes that back. */
    public void standAlone() {
        this.mergedIntoId = null;
    }

    public long id() {
        return id;
    }

    public long networkId() {
        return networkId;
    }

    /** Its name in addresses, for ever. */
    public PublicCode code() {
        return code;
    }

    /** The entry that took its place, if it was merged into another. */
    public OptionalLong mergedInto() {
        return mergedIntoId == null ? OptionalLong.empty() : OptionalLong.of(mergedIntoId);
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Since when it stands in the directory. */
    public Instant cameAt() {
        return cameAt;
    }

    /** Whether its company has a public offer on the marketplace. */
    public boolean offers() {
        return offers;
    }

    /** Whether its company looks for something on the marketplace, in public. */
    public boolean needs() {
        return needs;
    }
}
