package eu.visavis.scheduling.whatif;

import eu.visavis.scheduling.QueuedRun;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions about an event that are answered together, and what the event was when the answers began. */
@Entity
@Table(name = "what_if_run")
public class WhatIfRun extends QueuedRun {
    @Id
    @SequenceGenerator(name = "what_if_run_seq", sequenceName = "what_if_run_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "what_if_run_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    @Embedded
    private OrderColumns asked;

    private String fingerprint;
    private int people;
    private int wishes;
    private int tables;
    private int slots;

    protected WhatIfRun() {} // for JPA

    WhatIfRun(long eventId, long requestedBy, WhatIfOrder order, long seed, Instant createdAt) {
        super(requestedBy, seed, createdAt);
        this.eventId = eventId;
        this.asked = new OrderColumns(order);
    }

    /**
     * What the answers start from.
     *
     * @param people who are registered, or expected
     * @param wishes the meetings that they wish
     */
    public record Start(int people, int wishes, int tables, int slots) {}

    /** Notes from which event the answers start. */
    void startsFrom(StartingEvent event) {
        requireOpen("start");
        fingerprint = event.fingerprint();
        people = event.start().people();
        wishes = event.start().wishes();
        tables = event.start().tables();
        slots = event.start().slots();
    }

    /** Whether answers of this run start from that event. */
    boolean isAbout(StartingEvent event) {
        return event.fingerprint().equals(fingerprint);
    }

    @Override
    public long id() {
        return id;
    }

    public long eventId() {
        return eventId;
    }

    /** What was asked. */
    public WhatIfOrder order() {
        return asked.order();
    }

    /** What the event was; empty until the first answer is sought. */
    public Optional<Start> start() {
        return fingerprint == null ? Optional.empty() : Optional.of(new Start(people, wishes, tables, slots));
    }

    /** Everything that is answered; empty until the first answer is sought. */
    public List<Question> questions() {
        return start().map(event -> order().all(event.tables(), event.slots())).orElse(List.of());
    }
}
