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

    protected StaffRole() {} // for JPA

    StaffRole(long networkId, long partnerId, long personId, Role role) {
        this.networkId = networkId;
        this.partnerId = partnerId;
        this.personId = personId;
        this.role = role;
    }
}
