package eu.visavis.listing.web;

import eu.visavis.kernel.ProofState;
import eu.visavis.listing.ListingProof;
import eu.visavis.text.Formats;
import java.time.LocalDate;
import java.util.List;

/**
 * A document by which an author proves what an entry says.
 *
 * @param until the last day in words, or ""
 * @param checked when it was looked at, in words, or ""
 * @param by who looked at it, or ""
 */
public record ProofView(String code, String name, String until, ProofState state, String checked, String by) {
    static List<ProofView> of(List<ListingProof> proofs, LocalDate today, Formats formats) {
        return proofs.stream()
                .map(proof -> new ProofView(
                        proof.code().value(),
                        proof.name(),
                        proof.validUntil().map(formats::date).orElse(""),
                        proof.state(today),
                        proof.checkedAt().map(formats::date).orElse(""),
                        proof.checkedBy()))
                .toList();
    }
}
