package eu.visavis.network;

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

/** What a person may do for a network. */
@Entity
@Table(name = "staff_role")
class StaffRole {
    /** The kinds of staff; more come with the consortium. */
    enum Role {
        ORGANISER
    }

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

    @Column(name = "chosen_at")
    private Instant chosenAt;

    protected StaffRole() {} // for JPA

    StaffRole(long networkId, long partnerId, long personId, Role role) {
        this.networkId = networkId;
        this.partnerId = partnerId;
        this.personId = personId;
        this.role = role;
    }

    /** Notes that the person goes on to work for this network. */
    void choose(Instant now) {
        this.chosenAt = now;
    }
}
