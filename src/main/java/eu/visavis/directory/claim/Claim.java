package eu.visavis.directory.claim;

import eu.visavis.directory.Entry;
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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** That a person belongs to a company of the directory, or wants to show it. A person has one for a company at most. */
@Entity
@Table(name = "directory_claim")
public class Claim {
    /** So long a message to the office may be. */
    public static final int MOST_MESSAGE = 1_000;

    /** So long the reason of a refusal may be. */
    public static final int MOST_REASON = 500;

    /** So many wrong codes make a letter worthless. */
    static final int MOST_TRIES = 5;

    @Id
    @SequenceGenerator(name = "directory_claim_seq", sequenceName = "directory_claim_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "directory_claim_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "entry_id")
    private long entryId;

    private PublicCode code;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Way way;

    @Enumerated(EnumType.STRING)
    private State state;

    private String message;

    @Column(name = "letter_hash")
    private String letterHash;

    @Column(name = "letter_until")
    private Instant letterUntil;

    private int tries;
    private String reason;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected Claim() {} // for JPA

    Claim(Entry entry, long personId) {
        this.networkId = entry.networkId();
        this.entryId = entry.id();
        this.code = PublicCode.random();
        this.personId = personId;
    }

    /** How somebody shows to belong to a company. */
    public enum Way {
        /** The own address has the domain of the company's website. */
        DOMAIN,
        /** A code comes by letter to the address in the register. */
        LETTER,
        /** An office knows the company. */
        OFFICE
    }

    /** How a claim stands. */
    public enum State {
        /** Somebody of the network has to do something. */
        WAITING,
        /** The letter is on its way. */
        POSTED,
        /** The person speaks for the company. */
        HELD,
        REFUSED,
        /** Given back or taken away. */
        ENDED;

        /** Whether something is still to come of it. */
        public boolean isOpen() {
            return this == WAITING || this == POSTED;
        }
    }

    /** Asks, for the first time or again. */
    void ask(Way newWay, String newMessage, Instant at) {
        this.way = newWay;
        this.state = State.WAITING;
        this.message = newMessage;
        this.reason = "";
        this.askedAt = at;
        this.decidedAt = null;
        forgetLetter();
    }

    /** Notes that a letter is written; whatever code went out before is worthless from now on. */
    void post(LetterCode letter, Instant until) {
        this.state = State.POSTED;
        this.letterHash = letter.digest(code);
        this.letterUntil = until;
        this.tries = 0;
    }

    /** Tries a code, whether it is right or not. */
    boolean fits(LetterCode typed) {
        tries++;
        return letterHash.equals(typed.digest(code));
    }

    /** Whether the letter's code can still be typed. */
    boolean isRedeemable(Instant now) {
        return state == State.POSTED && tries < MOST_TRIES && now.isBefore(letterUntil);
    }

    void grant(Instant at) {
        decide(State.HELD, "", at);
    }

    void refuse(String why, Instant at) {
        decide(State.REFUSED, why, at);
    }

    void end(String why, Instant at) {
        decide(State.ENDED, why, at);
    }

    /** Goes with the company when its entry is merged into another one, and back. */
    public void moveTo(long newEntryId) {
        this.entryId = newEntryId;
    }

    private void decide(State newState, String why, Instant at) {
        this.state = newState;
        this.reason = why;
        this.decidedAt = at;
        forgetLetter();
    }

    private void forgetLetter() {
        this.letterHash = "";
        this.letterUntil = null;
        this.tries = 0;
    }

    public long id() {
        return id;
    }

    public long networkId() {
        return networkId;
    }

    public long entryId() {
        return entryId;
    }

    public PublicCode code() {
        return code;
    }

    public long personId() {
        return personId;
    }

    public Way way() {
        return way;
    }

    public State state() {
        return state;
    }

    /** What the person tells the office. */
    public String message() {
        return message;
    }

    /** Until when the letter's code can be typed. */
    public Optional<Instant> letterUntil() {
        return Optional.ofNullable(letterUntil);
    }

    /** How many more wrong codes may be typed. */
    public int triesLeft() {
        return MOST_TRIES - tries;
    }

    /** Why it was refused or taken away. */
    public String reason() {
        return reason;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
