package eu.visavis.listing;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What came of an interest, told in public. Title and names are those of the moment at which it was written, so that the two
 * agree to, and the moderator reads, what everybody will see.
 */
@Entity
public class Story {
    public static final int MOST = 1500;

    /** What is told. */
    public enum Kind {
        /** Whoever took a gift thanks for it. */
        THANKS,
        COOPERATION
    }

    /** How far it has come. */
    public enum State {
        /** The other side is to agree. */
        ASKED,
        /** Both agree; a moderator is to decide. */
        WAITING,
        PUBLISHED,
        REFUSED
    }

    /**
     * What everybody sees.
     *
     * @param language ISO 639-1 code of the language of the text
     * @param title of the entry
     * @param giver organisation of the author of the entry
     * @param taker organisation of whoever was interested
     */
    public record Words(String language, String title, String giver, String taker, String body) {}

    @Id
    @Column(name = "interest_id")
    private Long interestId;

    @Column(name = "network_id")
    private long networkId;

    private PublicCode code;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String language;
    private String title;
    private String giver;
    private String taker;
    private String body;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;

    @Column(name = "by_author")
    private boolean byAuthor;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Version
    private int version;

    protected Story() {} // for JPA

    Story(Interest interest) {
        this.interestId = interest.id();
        this.networkId = interest.networkId();
        this.code = PublicCode.random();
    }

    /** States it, first or anew: the other side is to agree, and nothing of it is public. */
    void tell(Kind newKind, Words words, boolean ofAuthor, Instant now) {
        this.kind = newKind;
        this.language = words.language();
        this.title = words.title();
        this.giver = words.giver();
        this.taker = words.taker();
        this.body = words.body();
        this.byAuthor = ofAuthor;
        this.state = State.ASKED;
        this.reason = "";
        // As exact as every database keeps it, since people say by this moment what they have read.
        this.writtenAt = now.truncatedTo(ChronoUnit.MICROS);
        this.agreedAt = null;
        this.publishedAt = null;
    }

    void agree(Instant now) {
        this.agreedAt = now;
        this.state = State.WAITING;
    }

    void publish(Instant now) {
        this.publishedAt = now;
        this.state = State.PUBLISHED;
    }

    void refuse(String newReason) {
        this.reason = newReason;
        this.state = State.REFUSED;
    }

    public long interestId() {
        return interestId;
    }

    public long networkId() {
        return networkId;
    }

    /** The name in addresses. */
    public PublicCode code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    public Words words() {
        return new Words(language, title, giver, taker, body);
    }

    public State state() {
        return state;
    }

    /** Why a moderator refused it, or "". */
    public String reason() {
        return reason;
    }

    /** Whether the author of the entry wrote it, and not who was interested. */
    public boolean isByAuthor() {
        return byAuthor;
    }

    /** When it was written last: by this moment people say which text they have read. */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** When it became public, if it is. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
