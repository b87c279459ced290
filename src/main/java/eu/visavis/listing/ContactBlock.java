package eu.visavis.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That somebody wants no messages from somebody. */
@Entity
@Table(name = "contact_block")
@IdClass(ContactBlock.Pair.class)
public class ContactBlock {
    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Column(name = "blocked_id")
    private long blockedId;

    protected ContactBlock() {} // for JPA

    ContactBlock(long personId, long blockedId) {
        this.personId = personId;
        this.blockedId = blockedId;
    }

    /** Who blocks whom. */
    public static class Pair implements Serializable {
        private static final long serialVersionUID = 1L;

        private long personId;
        private long blockedId;

        protected Pair() {} // for JPA

        Pair(long personId, long blockedId) {
            this.personId = personId;
            this.blockedId = blockedId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && pair.personId == personId && pair.blockedId == blockedId;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(personId * 31 + blockedId);
        }
    }
}
