package eu.visavis.network;

import eu.visavis.kernel.MissingNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** That a person works for a network, and as what. */
@Entity
@Table(name = "staff_role")
class StaffRole {
    @Id
    @SequenceGenerator(name = "staff_role_seq", sequenceName = "staff_role_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_role_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "partner_id")
    private Long partnerId;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant since;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    protected StaffRole() {} // for JPA

    StaffRole(long networkId, long partnerId, long personId, Role role, Instant since) {
        this.networkId = networkId;
        this.partnerId = partnerId;
        this.personId = personId;
        this.role = role;
        this.since = since;
    }

    Role role() {
        return role;
    }

    Post post() {
        return new Post(role, MissingNumber.of(partnerId));
    }

    Optional<Long> partnerId() {
        return Optional.ofNullable(partnerId);
    }

    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    void change(Role newRole, long newPartnerId) {
        this.role = newRole;
        this.partnerId = newPartnerId;
    }

    /** Notes that the person goes on to work for this network. */
    void choose(Instant now) {
        this.chosenAt = now;
    }
}
