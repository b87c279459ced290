package eu.visavis.listing;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A marketplace that a network sets up beside its ordinary one when something happens that many have to help with. Its
 * entries are stated in it and found in it.
 */
@Entity
@Table(name = "crisis_market")
public class CrisisMarket {
    /** In which stretch of its life it is. */
    public enum State {
        COMING,
        OPEN,
        /** Closed by somebody, or its last day is over. */
        CLOSED
    }

    @Id
    @SequenceGenerator(name = "crisis_market_seq", sequenceName = "crisis_market_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crisis_market_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    private PublicCode code;

    @Column(name = "category_id")
    private long categoryId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "crisis_market_text", joinColumns = @JoinColumn(name = "crisis_market_id"))
    @MapKeyColumn(name = "language")
    private Map<String, CrisisText> texts = new HashMap<>();

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private boolean closed;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected CrisisMarket() {} // for JPA

    CrisisMarket(long networkId, long categoryId, CrisisFacts facts, Instant now) {
        this.networkId = networkId;
        this.code = PublicCode.random();
        this.categoryId = categoryId;
        this.createdAt = now;
        state(facts);
    }

    /** Takes over what is stated. */
    final void state(CrisisFacts facts) {
        texts.clear();
        facts.texts().forEach((language, text) -> texts.put(language.code(), text));
        startsOn = facts.from();
        endsOn = facts.until().orElse(null);
    }

    void close(boolean newClosed) {
        this.closed = newClosed;
    }

    public long id() {
        return id;
    }

    public long networkId() {
        return networkId;
    }

    /** The name in addresses. */
    public PublicCode code() {
        return code;
    }

    /** The category of which all its categories are parts. */
    public long categoryId() {
        return categoryId;
    }

    public CrisisFacts facts() {
        Map<Language, CrisisText> known = new EnumMap<>(Language.class);
        texts.forEach((code, text) -> Language.ofCode(code).ifPresent(language -> known.put(language, text)));
        return new CrisisFacts(known, startsOn, Optional.ofNullable(endsOn));
    }

    /** The language in which a reader is shown its texts: the reader's own, else English, else the first. */
    public Language languageFor(Language reader) {
        Map<Language, CrisisText> known = facts().texts();
        if (known.containsKey(reader)) {
            return reader;
        }
        return known.containsKey(Language.EN)
                ? Language.EN
                : new TreeMap<>(known).firstEntry().getKey();
    }

    /** What a reader is shown. */
    public CrisisText textFor(Language reader) {
        return facts().texts().get(languageFor(reader));
    }

    /** Whether somebody closed it, whatever its days are. */
    public boolean isClosed() {
        return closed;
    }

    public State stateOn(LocalDate today) {
        if (closed || endsOn != null && endsOn.isBefore(today)) {
            return State.CLOSED;
        }
        return startsOn.isAfter(today) ? State.COMING : State.OPEN;
    }
}
