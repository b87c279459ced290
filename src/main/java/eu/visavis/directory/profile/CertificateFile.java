package eu.visavis.directory.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The document behind a {@link Certificate}; apart, so that lists of certificates do not carry it. */
@Entity
@Table(name = "company_certificate_file")
class CertificateFile {
    @Id
    @Column(name = "certificate_id")
    private long certificateId;

    private byte[] content;

    protected CertificateFile() {} // for JPA

    CertificateFile(long certificateId, byte[] content) {
        this.certificateId = certificateId;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
