package eu.visavis.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A table at which two people meet. */
@Entity
@Table(name = "event_table")
public class MeetingTable {
    @Id
    @SequenceGenerator(name = "event_table_seq", sequenceName = "event_table_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "event_table_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    private int number;
    private String hall;

    protected MeetingTable() {} // for JPA

    MeetingTable(long eventId, int number, String hall) {
        this.eventId = eventId;
        this.number = number;
        this.hall = hall;
    }

    /** The same table for another event. */
    MeetingTable copyFor(long otherEventId) {
        return new MeetingTable(otherEventId, number, hall);
    }

    public long id() {
        return id;
    }

    public int number() {
        return number;
    }

    /** The hall or area; may be empty. */
    public String hall() {
        return hall;
    }
}
