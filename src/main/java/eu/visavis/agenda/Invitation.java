package eu.visavis.agenda;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the calendar of one participant was told last of one meeting, and what it answered. SEQUENCE and DTSTAMP rise with
 * every real change and never fall.
 */
@Entity
public class Invitation {
    /** What somebody answered. */
    public enum Answer {
        NONE,
        ACCEPTED,
        TENTATIVE,
        DECLINED
    }

    @Id
    @SequenceGenerator(name = "invitation_seq", sequenceName = "invitation_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invitation_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "participant_id")
    private long participantId;

    private PublicCode meeting;
    private int sequence;

    @Column(name = "timed_sequence")
    private int timedSequence;

    @Column(name = "stamped_at")
    private Instant stampedAt;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String digest;
    private boolean cancelled;

    @Enumerated(EnumType.STRING)
    private Answer answer = Answer.NONE;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Version
    private int version;

    protected Invitation() {} // for JPA

    /** A meeting that a calendar is told of for the first time. */
    private Invitation(long eventId, long participantId, MeetingEntry entry, String digest, Instant now) {
        this.eventId = eventId;
        this.participantId = participantId;
        this.meeting = entry.meeting();
        this.firstAt = now.truncatedTo(ChronoUnit.SECONDS);
        this.stampedAt = firstAt;
        put(entry, digest);
    }

    /**
     * What a calendar has to learn of a meeting.
     *
     * @param told what it was told last, which is changed; null if that was nothing yet
     * @return what it is to be told now; empty if it knows everything
     */
    static Optional<Invitation> next(
            Invitation told, long eventId, long participantId, PersonalAgenda agenda, MeetingEntry entry, Instant now) {
        String digest = digest(agenda, entry);
        if (told == null) {
            return entry.cancelled()
                    ? Optional.empty()
                    : Optional.of(new Invitation(eventId, participantId, entry, digest, now));
        }
        if (told.digest.equals(digest)) {
            return Optional.empty();
        }
        told.change(entry, digest, now);
        return Optional.of(told);
    }

    /** What of a meeting is worth a message, in whatever language it is told. */
    private static String digest(PersonalAgenda agenda, MeetingEntry entry) {
        List<String> facts = new ArrayList<>();
        if (entry.cancelled()) {
            facts.add("cancelled");
        } else {
            facts.addAll(List.of(
                    entry.time().toString(),
                    String.valueOf(entry.table()),
                    entry.hall(),
                    String.valueOf(entry.accessible()),
                    entry.partner().name(),
                    entry.partner().organisation(),
                    entry.interpreter(),
                    entry.othersInWords(),
                    agenda.event().venue().name(),
                    agenda.event().venue().address()));
        }
        agenda.roomOf(entry).ifPresent(room -> facts.add("room"));
        return Sha256.hex(String.join("\u0000", facts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Tells what has changed. The number rises by one at least, and is no lower than the minutes since the first
     * telling: so calendars believe what comes after an older backup was restored, too.
     */
    private void change(MeetingEntry entry, String newDigest, Instant now) {
        long minutes = Duration.between(firstAt, now).toMinutes();
        sequence = (int) Math.max(sequence + 1L, Math.min(minutes, Integer.MAX_VALUE - 1L));
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Instant next = stampedAt.plusSeconds(1);
        stampedAt = second.isAfter(next) ? second : next;
        boolean again = cancelled && !entry.cancelled();
        if (again
                || !startsAt.equals(entry.time().start())
                || !endsAt.equals(entry.time().end())) {
            timedSequence = sequence;
            answer = Answer.NONE;
            answeredAt = null;
        }
        put(entry, newDigest);
    }

    private void put(MeetingEntry entry, String newDigest) {
        startsAt = entry.time().start();
        endsAt = entry.time().end();
        cancelled = entry.cancelled();
        digest = newDigest;
    }

    /**
     * Notes an answer.
     *
     * @param toSequence the number that it answers to
     * @param at when the calendar wrote it
     * @return whether it counts: not if it is about another time, or older than one that is noted
     */
    boolean answer(Answer given, int toSequence, Instant at) {
        boolean outdated = toSequence < timedSequence || toSequence > sequence;
        boolean older = answeredAt != null && at.isBefore(answeredAt);
        if (cancelled || outdated || older) {
            return false;
        }
        answer = given;
        answeredAt = at;
        return true;
    }

    public long participantId() {
        return participantId;
    }

    public PublicCode meeting() {
        return meeting;
    }

    /** SEQUENCE of what was told last. */
    public int sequence() {
        return sequence;
    }

    /** DTSTAMP of what was told last, in whole seconds. */
    public Instant stampedAt() {
        return stampedAt;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public Answer answer() {
        return answer;
    }
}
