package eu.visavis.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.OptionalLong;

/** The stored rules for one participant. */
@Entity
@Table(name = "person_rules")
class PersonRules {
    @Id
    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "table_id")
    private Long tableId;

    @Version
    private int version;

    protected PersonRules() {} // for JPA

    PersonRules(long eventId, long participantId, PersonFacts facts) {
        this.eventId = eventId;
        this.participantId = participantId;
        state(facts);
    }

    void state(PersonFacts facts) {
        tableId = facts.tableId().isPresent() ? facts.tableId().getAsLong() : null;
    }

    long participantId() {
        return participantId;
    }

    PersonFacts facts() {
        return new PersonFacts(tableId == null ? OptionalLong.empty() : OptionalLong.of(tableId));
    }
}
