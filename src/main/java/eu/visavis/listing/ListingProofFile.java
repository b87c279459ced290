package eu.visavis.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a {@link ListingProof} holds; apart, so that lists of them do not carry it. */
@Entity
@Table(name = "listing_proof_file")
class ListingProofFile {
    @Id
    @Column(name = "proof_id")
    private long proofId;

    private byte[] content;

    protected ListingProofFile() {} // for JPA

    ListingProofFile(long proofId, byte[] content) {
        this.proofId = proofId;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
