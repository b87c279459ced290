package eu.visavis.audit;

import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which person a pseudonym of the audit log means. Without this row nobody can tell any more. */
@Entity
@Table(name = "audit_person")
class AuditPerson {
    @Id
    @Column(name = "person_id")
    private long personId;

    private String pseudonym;

    protected AuditPerson() {} // for JPA

    AuditPerson(long personId) {
        this.personId = personId;
        this.pseudonym = Token.random().secret();
    }

    String pseudonym() {
        return pseudonym;
    }
}
