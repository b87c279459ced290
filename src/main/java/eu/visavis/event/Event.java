package eu.visavis.event;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A brokerage event. */
@Entity
public class Event {
    /** Who accepts a meeting request. */
    public enum Acceptance {
        /** The invited person. */
        INVITEE,
        /** Nobody: every request counts as accepted. */
        AUTOMATIC
    }

    @Id
    @SequenceGenerator(name = "event_seq", sequenceName = "event_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "event_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "owner_id")
    private long ownerId;

    private PublicCode code;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "event_text", joinColumns = @JoinColumn(name = "event_id"))
    @MapKeyColumn(name = "language")
    private Map<String, EventText> texts = new HashMap<>();

    @Embedded
    private Venue venue;

    @Column(name = "time_zone")
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private Acceptance acceptance;

    @Column(name = "registration_open")
    private boolean registrationOpen;

    @Enumerated(EnumType.STRING)
    private EventFormat format;

    @Column(name = "registration_opens_at")
    private Instant registrationOpensAt;

    @Column(name = "registration_closes_at")
    private Instant registrationClosesAt;

    @Column(name = "requests_open_at")
    private Instant requestsOpenAt;

    @Column(name = "requests_close_at")
    private Instant requestsCloseAt;

    @Enumerated(EnumType.STRING)
    private Booking.Times times;

    @Column(name = "booking_opens_at")
    private Instant bookingOpensAt;

    @Column(name = "booking_closes_at")
    private Instant bookingClosesAt;

    @Column(name = "requests_expire")
    private boolean requestsExpire;

    @Column(name = "shown_publicly")
    private boolean shownPublicly;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Version
    private int version;

    protected Event() {} // for JPA

    Event(long networkId, long ownerId, EventDetails details, Instant createdAt) {
        this.networkId = networkId;
        this.ownerId = ownerId;
        this.code = PublicCode.random();
        this.createdAt = createdAt;
        change(details, createdAt);
    }

    void change(EventDetails details, Instant at) {
        texts.clear();
        texts.putAll(details.texts());
        venue = details.venue();
        timeZone = details.zone().getId();
        acceptance = details.acceptance();
        registrationOpen = details.registrationOpen();
        format = details.rules().format();
        registrationOpensAt = details.rules().registration().opens().orElse(null);
        registrationClosesAt = details.rules().registration().closes().orElse(null);
        requestsOpenAt = details.rules().requests().opens().orElse(null);
        requestsCloseAt = details.rules().requests().closes().orElse(null);
        times = details.rules().booking().times();
        bookingOpensAt = details.rules().booking().period().opens().orElse(null);
        bookingClosesAt = details.rules().booking().period().closes().orElse(null);
        requestsExpire = details.rules().requestsExpire();
        shownPublicly = details.rules().shownPublicly();
        changedAt = at;
    }

    /** Notes that its sessions have changed. */
    void changed(Instant at) {
        changedAt = at;
    }

    public long id() {
        return id;
    }

    public long networkId() {
        return networkId;
    }

    public PublicCode code() {
        return code;
    }

    /** The title in a language, else in English, else in any. */
    public String title(Language language) {
        return text(language).title();
    }

    /** The description in a language, else in English, else in any; may be empty. */
    public String description(Language language) {
        return text(language).description();
    }

    /** The texts by ISO 639-1 code, in the order of the codes. */
    public Map<String, EventText> texts() {
        return new TreeMap<>(texts);
    }

    public Venue venue() {
        return venue;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public Acceptance acceptance() {
        return acceptance;
    }

    /** The organiser's own switch; {@link Phases#mayRegister} knows the dates too. */
    public boolean isRegistrationOpen() {
        return registrationOpen;
    }

    public EventFormat format() {
        return format;
    }

    /** When people can register by themselves. */
    public Period registration() {
        return Period.of(registrationOpensAt, registrationClosesAt);
    }

    /** When participants can ask for meetings. */
    public Period requests() {
        return Period.of(requestsOpenAt, requestsCloseAt);
    }

    /** Whether requests that nobody answers expire, after a reminder. */
    public boolean requestsExpire() {
        return requestsExpire;
    }

    /** How meetings come to their times. */
    public Booking booking() {
        return new Booking(times, Period.of(bookingOpensAt, bookingClosesAt));
    }

    /** Whether lists and feeds for everybody name the event. */
    public boolean isShownPublicly() {
        return shownPublicly;
    }

    /** When its particulars or sessions last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    private EventText text(Language language) {
        EventText own = texts.get(language.code());
        if (own != null) {
            return own;
        }
        EventText english = texts.get(Language.EN.code());
        return english != null ? english : texts().values().iterator().next();
    }

    /** Notes that nobody can tell any more who took part. */
    public void erased(Instant at) {
        this.erasedAt = at;
    }
}
