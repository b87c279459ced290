package eu.visavis.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

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
    private boolean accessible;
    private boolean quiet;

    @Version
    private int version;

    protected MeetingTable() {} // for JPA

    MeetingTable(long eventId, int number, TableFacts facts) {
        this.eventId = eventId;
        this.number = number;
        state(facts);
    }

    /** The same table for another event. */
    MeetingTable copyFor(long otherEventId) {
        return new MeetingTable(otherEventId, number, facts());
    }

    void renumber(int other) {
        number = other;
    }

    void state(TableFacts facts) {
        hall = facts.hall();
        accessible = facts.accessible();
        quiet = facts.quiet();
    }

    public long id() {
        return id;
    }

    public int number() {
        return number;
    }

    public TableFacts facts() {
        return new TableFacts(hall, accessible, quiet);
    }

    /** The hall or area in which the table stands; may be empty. */
    public String hall() {
        return hall;
    }

    /** Whether one gets to the table without a step, and a wheelchair has room at it. */
    public boolean isAccessible() {
        return accessible;
    }

    /** Whether little is heard of other tables there. */
    public boolean isQuiet() {
        return quiet;
    }
}
