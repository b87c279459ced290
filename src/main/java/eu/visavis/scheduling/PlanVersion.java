package eu.visavis.scheduling;

import eu.visavis.kernel.MissingNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;

/** One publication of an event's schedule. The newest one counts; the others are history. */
@Entity
@Table(name = "plan_version")
public class PlanVersion {
    @Id
    @SequenceGenerator(name = "plan_version_seq", sequenceName = "plan_version_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_version_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    private int number;

    @Column(name = "run_id")
    private Long runId;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private long publishedBy;

    private String note;

    @Enumerated(EnumType.STRING)
    private Telling told;

    private int meetings;
    private int skipped;
    private int notified;

    protected PlanVersion() {} // for JPA

    /** The first version of a schedule that begins empty, so that participants can book into it. */
    PlanVersion(long eventId, long openedBy, Instant openedAt) {
        this.eventId = eventId;
        this.number = 1;
        this.publishedAt = openedAt;
        this.publishedBy = openedBy;
        this.note = "";
        this.told = Telling.NOBODY;
    }

    PlanVersion(
            long eventId, long runId, int number, long publishedBy, Instant publishedAt, Announcement announcement) {
        this.eventId = eventId;
        this.runId = runId;
        this.number = number;
        this.publishedBy = publishedBy;
        this.publishedAt = publishedAt;
        this.note = announcement.note();
        this.told = announcement.telling();
    }

    void counts(int newMeetings, int newSkipped, int newNotified) {
        this.meetings = newMeetings;
        this.skipped = newSkipped;
        this.notified = newNotified;
    }

    long eventId() {
        return eventId;
    }

    long id() {
        return id;
    }

    /** The number that people see, from 1. */
    public int number() {
        return number;
    }

    /** The run whose plan was published; empty for a schedule that participants began to book. */
    public OptionalLong runId() {
        return MissingNumber.of(runId);
    }

    /** Whether the plan of this run was published. */
    public boolean isOf(PlanRun run) {
        return runId != null && runId == run.id();
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** What organisers wrote about it; may be empty. */
    public String note() {
        return note;
    }

    /** Who was to get a mail. */
    public Telling told() {
        return told;
    }

    /** Meetings that take place. */
    public int meetings() {
        return meetings;
    }

    /** Meetings of the plan that were left out, because they had become impossible meanwhile. */
    public int skipped() {
        return skipped;
    }

    /** People who got a mail. */
    public int notified() {
        return notified;
    }
}
