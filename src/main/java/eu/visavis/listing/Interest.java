package eu.visavis.listing;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** That somebody is interested in an entry, and what came of it. The two learn who they are once it is accepted. */
@Entity
public class Interest {
    /** How far it has come. */
    public enum State {
        /** The author is to answer. */
        OPEN,
        ACCEPTED,
        DECLINED,
        /** Taken back by whoever was interested. */
        WITHDRAWN;

        /** Whether the two can write to each other. */
        public boolean isAlive() {
            return this == OPEN || this == ACCEPTED;
        }
    }

    /** What came of it, as one of the two says. */
    public enum Result {
        UNKNOWN,
        NO_CONTACT,
        TALKING,
        COOPERATION,
        DELIVERED
    }

    @Id
    @SequenceGenerator(name = "interest_seq", sequenceName = "interest_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "interest_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "listing_id")
    private long listingId;

    private PublicCode code;

    @Column(name = "person_id")
    private long personId;

    private String organisation;
    private int quantity;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Enumerated(EnumType.STRING)
    private Result result = Result.UNKNOWN;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private boolean reminded;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected Interest() {} // for JPA

    Interest(Listing listing, long personId, Instant now) {
        this.networkId = listing.networkId();
        this.listingId = listing.id();
        this.code = PublicCode.random();
        this.personId = personId;
        this.createdAt = now;
    }

    /** Begins, or begins again after it was taken back. */
    void ask(String newOrganisation, int newQuantity, LocalDate due, Instant now) {
        this.organisation = newOrganisation;
        this.quantity = newQuantity;
        this.dueOn = due;
        this.reminded = false;
        move(State.OPEN, now);
    }

    void move(State newState, Instant now) {
        this.state = newState;
        this.changedAt = now;
    }

    void end(Result newResult, Instant now) {
        this.result = newResult;
        this.changedAt = now;
    }

    void remind() {
        this.reminded = true;
    }

    public long id() {
        return id;
    }

    public long networkId() {
        return networkId;
    }

    public long listingId() {
        return listingId;
    }

    public PublicCode code() {
        return code;
    }

    /** Who is interested. */
    public long personId() {
        return personId;
    }

    /** For whom they speak, in their words. */
    public String organisation() {
        return organisation;
    }

    /** How much of a gift is claimed; 0 where nothing is taken in parts. */
    public int quantity() {
        return quantity;
    }

    public State state() {
        return state;
    }

    public Result result() {
        return result;
    }

    /** By which day the author should have answered. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** When it was expressed first. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When something happened last, messages apart. */
    public Instant changedAt() {
        return changedAt;
    }
}
