package eu.visavis.registration;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A person's place in one event, for one organisation. */
@Entity
public class Participant {
    /** How far a registration is. */
    public enum Status {
        /** The e-mail address is not confirmed yet; the organiser does not see it. */
        UNCONFIRMED,
        /** Waits for the organiser's decision. */
        WAITING,
        APPROVED,
        /** Approved when no place was free. */
        WAITING_LIST,
        REFUSED,
        /** Ended by the person, who may come back. */
        CANCELLED;

        /** Whether the person takes part or may still do so. */
        public boolean isOpen() {
            return this == WAITING || this == APPROVED || this == WAITING_LIST;
        }
    }

    @Id
    @SequenceGenerator(name = "participant_seq", sequenceName = "participant_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "participant_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "organisation_id")
    private long organisationId;

    private PublicCode code;

    @Column(name = "office_id")
    private Long officeId;

    /** Whether somebody chose it; else it was found by country and region. */
    @Column(name = "office_chosen")
    private boolean officeChosen;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "job_title")
    private String jobTitle;

    @Column(name = "participant_type")
    private String type;

    private boolean online;

    @Convert(converter = WindowsColumn.class)
    private List<TimeWindow> availability = List.of();

    /** When the person is not there on the day, whatever was stated before. */
    @Convert(converter = WindowsColumn.class)
    private List<TimeWindow> away = List.of();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "listed_at")
    private Instant listedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "status_before")
    private Status statusBefore;

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.PARTICIPANTS;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "reconfirm_asked_at")
    private Instant reconfirmAskedAt;

    @Column(name = "reconfirmed_at")
    private Instant reconfirmedAt;

    @Column(name = "arrival_marked_at")
    private Instant arrivalMarkedAt;

    @Column(name = "anonymised_at")
    private Instant anonymisedAt;

    @Version
    private int version;

    protected Participant() {} // for JPA

    Participant(long eventId, long personId, long organisationId, Attendance attendance, Status status, Instant now) {
        this.eventId = eventId;
        this.personId = personId;
        this.code = PublicCode.random();
        this.status = status;
        this.createdAt = now;
        change(organisationId, attendance);
    }

    public void change(long newOrganisationId, Attendance attendance) {
        this.organisationId = newOrganisationId;
        this.jobTitle = attendance.jobTitle();
        this.type = attendance.type();
        this.online = attendance.online();
        this.availability = attendance.availability().stream()
                .sorted(Comparator.comparing(TimeWindow::start))
                .toList();
    }

    void confirmed() {
        if (status == Status.UNCONFIRMED) {
            status = Status.WAITING;
        }
    }

    /** Approves somebody who stands on the organiser's own list, with a confirmed address or without. */
    public void admit(Instant at) {
        status = Status.APPROVED;
        decidedAt = at;
    }

    void refuse(Instant at) {
        requireDecidable("refuse");
        askToReconfirm(null);
        status = Status.REFUSED;
        decidedAt = at;
    }

    /** Puts an approved person at the end of the waiting list. */
    void list(Instant at) {
        requireDecidable("list");
        status = Status.WAITING_LIST;
        decidedAt = at;
        listedAt = at;
    }

    /** Ends the participation; what it was is kept for a return. */
    void cancel() {
        if (!status.isOpen()) {
            throw new IllegalStateException("Cannot cancel participant " + code + ": it is " + status);
        }
        askToReconfirm(null); // who comes back has said by that what would be asked
        statusBefore = status;
        status = Status.CANCELLED;
    }

    /** Takes a cancellation back for somebody who had not been approved. */
    void waitAgain() {
        if (status != Status.CANCELLED) {
            throw new IllegalStateException("Cannot bring participant " + code + " back: it is " + status);
        }
        status = Status.WAITING;
    }

    /** When the person was received at the entrance; empty for who was not. */
    public Optional<Instant> arrivedAt() {
        return Optional.ofNullable(arrivedAt);
    }

    /**
     * Takes up a mark that says whether the person has come. Of who is there already, the first time stays.
     *
     * @param at when the mark was made
     * @return whether that changes something: not if a newer mark is known, or it says what is known
     */
    boolean markArrival(boolean come, Instant at) {
        if (arrivalMarkedAt != null && at.isBefore(arrivalMarkedAt)) {
            return false;
        }
        arrivalMarkedAt = at;
        if (come == (arrivedAt != null)) {
            return false;
        }
        arrivedAt = come ? at : null;
        return true;
    }

    /** Notes when the person was asked whether it comes; what it said before counts no more. */
    void askToReconfirm(Instant at) {
        reconfirmAskedAt = at;
        reconfirmedAt = null;
    }

    void reconfirm(Instant at) {
        reconfirmedAt = at;
    }

    /** Whether the person was asked whether it comes, and has neither said so nor come. */
    public boolean isToReconfirm() {
        return status == Status.APPROVED && reconfirmAskedAt != null && reconfirmedAt == null && arrivedAt == null;
    }

    /** Who of the others sees this participant. */
    public Visibility visibility() {
        return visibility;
    }

    void show(Visibility chosen) {
        visibility = chosen;
    }

    /** Puts nobody in the place of the person. */
    void anonymise(long nobodyId, Instant at) {
        personId = nobodyId;
        code = PublicCode.random();
        anonymisedAt = at;
    }

    /** Whether nobody can tell any more who this was. */
    public boolean isAnonymous() {
        return anonymisedAt != null;
    }

    private void requireDecidable(String action) {
        if (status == Status.UNCONFIRMED) {
            throw new IllegalStateException(
                    "Cannot " + action + " participant " + code + ": the address is not confirmed");
        }
    }

    public long id() {
        return id;
    }

    public long eventId() {
        return eventId;
    }

    public long personId() {
        return personId;
    }

    public long organisationId() {
        return organisationId;
    }

    public PublicCode code() {
        return code;
    }

    /** The partner that is responsible for this person, if one is. */
    public OptionalLong office() {
        return MissingNumber.of(officeId);
    }

    /** Puts the person into the hands of the partner that country and region name, unless somebody has chosen one that is still there. */
    void find(OptionalLong partner) {
        if (!officeChosen || officeId == null) {
            this.officeId = MissingNumber.orNull(partner);
        }
    }

    /** Puts the person into the hands of a partner that somebody chose; of none, until one is found again. */
    void choose(OptionalLong partner) {
        this.officeId = MissingNumber.orNull(partner);
        this.officeChosen = partner.isPresent();
    }

    public Status status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Since when the person has been on the waiting list; of others, when they last were. */
    public Optional<Instant> listedAt() {
        return Optional.ofNullable(listedAt);
    }

    /** What the participation was before the person cancelled it. */
    Status statusBefore() {
        return statusBefore;
    }

    /** How this person takes part. */
    public Attendance attendance() {
        return new Attendance(jobTitle, type, online, availability);
    }

    /** When the person is there: as stated, but for the times at which it is away on the day. */
    public List<TimeWindow> presence() {
        List<TimeWindow> there = availability;
        for (TimeWindow gone : away) {
            there = there.stream()
                    .flatMap(window -> window.without(gone).stream())
                    .toList();
        }
        return there;
    }

    /** Whether the person is there during the whole of a slot. */
    public boolean isAvailable(TimeWindow slot) {
        return presence().stream().anyMatch(window -> window.covers(slot));
    }

    void stayAway(List<TimeWindow> windows) {
        away = List.copyOf(windows);
    }
}
