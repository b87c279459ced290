package eu.visavis.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the independent check found when a version was published, with the files that it can be repeated on. */
@Entity
@Table(name = "plan_certificate")
class PlanCertificate {
    @Id
    @Column(name = "version_id")
    private long versionId;

    private byte[] certificate;
    private byte[] problem;
    private byte[] solution;

    protected PlanCertificate() {} // for JPA

    PlanCertificate(long versionId, Checked checked) {
        this.versionId = versionId;
        this.certificate = checked.certificate();
        this.problem = checked.problem();
        this.solution = checked.solution();
    }

    /** The files as they are stored. */
    Checked checked() {
        return new Checked(certificate, problem, solution);
    }

    /**
     * Three files in JSON, each gzip.
     *
     * @param certificate figures, weights and where they come from
     * @param problem the event in the exchange format, in numbers only
     * @param solution the schedule in the exchange format
     */
    record Checked(byte[] certificate, byte[] problem, byte[] solution) {}
}
