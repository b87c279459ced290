package eu.visavis.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** The stored way between two halls of an event. */
@Entity
@Table(name = "hall_walk")
class HallWalk {
    @Id
    @SequenceGenerator(name = "hall_walk_seq", sequenceName = "hall_walk_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hall_walk_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    private String hall;

    @Column(name = "other_hall")
    private String otherHall;

    private int minutes;

    protected HallWalk() {} // for JPA

    HallWalk(long eventId, Walk walk) {
        this.eventId = eventId;
        this.hall = walk.hall();
        this.otherHall = walk.otherHall();
        this.minutes = walk.minutes();
    }

    Walk walk() {
        return new Walk(hall, otherHall, minutes);
    }
}
