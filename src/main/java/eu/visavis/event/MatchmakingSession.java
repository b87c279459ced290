package eu.visavis.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A stretch of one day in which meetings take place. */
@Entity
@Table(name = "matchmaking_session")
class MatchmakingSession {
    @Id
    @SequenceGenerator(name = "matchmaking_session_seq", sequenceName = "matchmaking_session_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "matchmaking_session_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "session_day")
    private LocalDate day;

    @Column(name = "starts_at_time")
    private LocalTime startsAt;

    @Column(name = "ends_at_time")
    private LocalTime endsAt;

    @Column(name = "slot_minutes")
    private int slotMinutes;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "session_break", joinColumns = @JoinColumn(name = "session_id"))
    private List<Pause> breaks = new ArrayList<>();

    /** A break as it is stored. */
    @Embeddable
    static class Pause {
        @Column(name = "starts_at_time")
        private LocalTime startsAt;

        @Column(name = "ends_at_time")
        private LocalTime endsAt;

        protected Pause() {} // for JPA

        Pause(SessionTimes.Break pause) {
            this.startsAt = pause.from();
            this.endsAt = pause.to();
        }
    }

    protected MatchmakingSession() {} // for JPA

    MatchmakingSession(long eventId, SessionTimes times) {
        this.eventId = eventId;
        change(times);
    }

    /** Takes other times; whoever calls makes the slots fit. */
    final void change(SessionTimes times) {
        day = times.day();
        startsAt = times.from();
        endsAt = times.to();
        slotMinutes = times.slotMinutes();
        breaks.clear();
        times.breaks().forEach(pause -> breaks.add(new Pause(pause)));
    }

    long id() {
        return id;
    }

    SessionTimes times() {
        List<SessionTimes.Break> pauses = breaks.stream()
                .map(pause -> new SessionTimes.Break(pause.startsAt, pause.endsAt))
                .toList();
        return new SessionTimes(day, startsAt, endsAt, slotMinutes, pauses);
    }
}
