package eu.visavis.programme;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.MissingNumber;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.registration.TextsColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.Map;

/** A talk, a workshop or anything else that takes place at an event beside the meetings. */
@Entity
@Table(name = "programme_item")
public class ProgrammeItem {
    @Id
    @SequenceGenerator(name = "programme_item_seq", sequenceName = "programme_item_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "programme_item_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    private PublicCode code;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    @Convert(converter = TextsColumn.class)
    private Map<Language, String> titles;

    @Convert(converter = TextsColumn.class)
    private Map<Language, String> descriptions;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String place;

    private String address;

    private String speakers;

    @Column(name = "sign_up")
    private boolean signUp;

    private Integer places;

    @Column(name = "called_off")
    private boolean calledOff;

    private int revision;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected ProgrammeItem() {} // for JPA

    ProgrammeItem(long eventId, ItemFacts facts, Instant now) {
        this.eventId = eventId;
        this.code = PublicCode.random();
        set(facts, now);
    }

    void change(ItemFacts facts, Instant now) {
        revision++;
        set(facts, now);
    }

    private void set(ItemFacts facts, Instant now) {
        kind = facts.kind();
        titles = facts.titles();
        descriptions = facts.descriptions();
        startsAt = facts.time().start();
        endsAt = facts.time().end();
        place = facts.place();
        address = facts.address();
        speakers = facts.speakers();
        signUp = facts.signUp();
        places = MissingNumber.orNull(facts.places());
        changedAt = now;
    }

    void callOff(Instant now) {
        revision++;
        calledOff = true;
        changedAt = now;
    }

    public long id() {
        return id;
    }

    public long eventId() {
        return eventId;
    }

    public PublicCode code() {
        return code;
    }

    /** What is stated of it. */
    public ItemFacts facts() {
        return new ItemFacts(
                kind, titles, descriptions, time(), place, address, speakers, signUp, MissingNumber.of(places));
    }

    public TimeWindow time() {
        return new TimeWindow(startsAt, endsAt);
    }

    /** The title in a language, else in English, else in any. */
    public String title(Language language) {
        return TextsColumn.in(titles, language);
    }

    /** The description in a language, else in English, else in any; "" if there is none. */
    public String description(Language language) {
        return TextsColumn.in(descriptions, language);
    }

    /** Whether it does not take place. */
    public boolean isCalledOff() {
        return calledOff;
    }

    /** How often it was changed. */
    public int revision() {
        return revision;
    }

    /** When it was made or changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Whether somebody can sign up at a moment. */
    public boolean isOpen(Instant now) {
        return signUp && !calledOff && now.isBefore(endsAt);
    }

    /** Whether one more than so many have a place. */
    boolean hasPlace(long joined) {
        return places == null || joined < places;
    }
}
