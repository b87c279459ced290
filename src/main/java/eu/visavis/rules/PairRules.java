package eu.visavis.rules;

import eu.visavis.kernel.MissingNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.Set;

/** The stored rules for the meeting of two participants. */
@Entity
@Table(name = "pair_rules")
class PairRules {
    @Id
    @SequenceGenerator(name = "pair_rules_seq", sequenceName = "pair_rules_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pair_rules_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "first_id")
    private long firstId;

    @Column(name = "second_id")
    private long secondId;

    private boolean mandatory;

    @Column(name = "slot_id")
    private Long slotId;

    @Column(name = "table_id")
    private Long tableId;

    @Column(name = "least_minutes")
    private int leastMinutes;

    @Column(name = "after_first_id")
    private Long afterFirstId;

    @Column(name = "after_second_id")
    private Long afterSecondId;

    @Version
    private int version;

    protected PairRules() {} // for JPA

    PairRules(long eventId, WishedPair pair, PairFacts facts) {
        this.eventId = eventId;
        this.firstId = pair.first();
        this.secondId = pair.second();
        state(facts);
    }

    long id() {
        return id;
    }

    void state(PairFacts facts) {
        mandatory = facts.mandatory();
        slotId = MissingNumber.orNull(facts.slotId());
        tableId = MissingNumber.orNull(facts.tableId());
        leastMinutes = facts.leastMinutes();
        afterFirstId = facts.after().map(WishedPair::first).orElse(null);
        afterSecondId = facts.after().map(WishedPair::second).orElse(null);
    }

    WishedPair pair() {
        return new WishedPair(firstId, secondId);
    }

    /**
     * What is stated.
     *
     * @param joining the ids of those who join, which are stored apart
     */
    PairFacts facts(Set<Long> joining) {
        Optional<WishedPair> after = afterFirstId == null || afterSecondId == null
                ? Optional.empty()
                : Optional.of(new WishedPair(afterFirstId, afterSecondId));
        return new PairFacts(
                mandatory, MissingNumber.of(slotId), MissingNumber.of(tableId), leastMinutes, after, joining);
    }
}
