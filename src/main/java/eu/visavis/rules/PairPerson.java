package eu.visavis.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** The stored part of somebody else in the meeting of two participants. */
@Entity
@Table(name = "pair_person")
@IdClass(PairPerson.Key.class)
class PairPerson {
    /** What somebody does at a meeting of others. */
    enum Part {
        JOINS,
        INSTEAD_OF_FIRST,
        INSTEAD_OF_SECOND
    }

    @Id
    @Column(name = "pair_rules_id")
    private long pairRulesId;

    @Id
    @Column(name = "participant_id")
    private long participantId;

    @Enumerated(EnumType.STRING)
    private Part part;

    /** The key of a row. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long pairRulesId;
        private long participantId;

        protected Key() {} // for JPA

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.pairRulesId == pairRulesId && key.participantId == participantId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(pairRulesId, participantId);
        }
    }

    protected PairPerson() {} // for JPA

    PairPerson(long pairRulesId, long participantId, Part part) {
        this.pairRulesId = pairRulesId;
        this.participantId = participantId;
        this.part = part;
    }

    long pairRulesId() {
        return pairRulesId;
    }

    long participantId() {
        return participantId;
    }

    Part part() {
        return part;
    }
}
