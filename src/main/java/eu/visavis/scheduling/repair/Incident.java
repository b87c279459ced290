package eu.visavis.scheduling.repair;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.registration.IdsColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Something that has come in between on the day of an event. It holds until somebody takes it back. */
@Entity
public class Incident {
    /** What has come in between. */
    public enum Kind {
        /** Somebody does not come at all. */
        ABSENT,
        /** Somebody comes later. */
        LATE,
        /** Somebody leaves earlier. */
        LEFT,
        /** Nobody can sit at a table. */
        TABLE,
        /** Nobody meets in a slot. */
        SLOT
    }

    @Id
    @SequenceGenerator(name = "incident_seq", sequenceName = "incident_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "incident_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    private PublicCode code;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "participant_id")
    private Long participantId;

    @Column(name = "table_id")
    private Long tableId;

    @Column(name = "slot_id")
    private Long slotId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    /** The slots in which it has closed the table, which may have been closed in others before. */
    @Convert(converter = IdsColumn.class)
    @Column(name = "closed_slots")
    private Set<Long> closedSlots = new TreeSet<>();

    @Column(name = "reported_by")
    private long reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    protected Incident() {} // for JPA

    private Incident(long eventId, Kind kind, TimeWindow window, Report report) {
        this.eventId = eventId;
        this.code = PublicCode.random();
        this.kind = kind;
        this.startsAt = window.start();
        this.endsAt = window.end();
        this.reportedBy = report.by();
        this.reportedAt = report.at();
    }

    /** Who says so, by the id of the person, and when. */
    record Report(long by, Instant at) {}

    static Incident ofPerson(long eventId, Kind kind, long participantId, TimeWindow away, Report report) {
        Incident incident = new Incident(eventId, kind, away, report);
        incident.participantId = participantId;
        return incident;
    }

    static Incident ofTable(long eventId, long tableId, TimeWindow closed, Set<Long> slots, Report report) {
        Incident incident = new Incident(eventId, Kind.TABLE, closed, report);
        incident.tableId = tableId;
        incident.closedSlots = new TreeSet<>(slots);
        return incident;
    }

    static Incident ofSlot(long eventId, long slotId, TimeWindow window, Report report) {
        Incident incident = new Incident(eventId, Kind.SLOT, window, report);
        incident.slotId = slotId;
        return incident;
    }

    void takeBack(Instant at) {
        takenBackAt = at;
    }

    long eventId() {
        return eventId;
    }

    public PublicCode code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    /** Who it is about, if it is about somebody. */
    public OptionalLong participant() {
        return MissingNumber.of(participantId);
    }

    /** Which table it is about, if it is about one that is still there. */
    public OptionalLong table() {
        return MissingNumber.of(tableId);
    }

    OptionalLong slot() {
        return MissingNumber.of(slotId);
    }

    /** When nobody can be met or meet because of it. */
    public TimeWindow window() {
        return new TimeWindow(startsAt, endsAt);
    }

    Set<Long> closedSlots() {
        return Set.copyOf(closedSlots);
    }

    /** When it was reported. */
    public Instant reportedAt() {
        return reportedAt;
    }
}
