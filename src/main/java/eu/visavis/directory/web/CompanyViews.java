package eu.visavis.directory.web;

import eu.visavis.directory.profile.Certificate;
import eu.visavis.directory.profile.CompanyProfile;
import eu.visavis.text.Formats;
import java.time.LocalDate;
import java.util.List;

/** Says in words what companies tell of themselves. */
final class CompanyViews {
    private CompanyViews() {}

    static List<CompanyPortrait.Proof> proofs(CompanyProfile profile, LocalDate today, Formats formats) {
        return profile.certificates().stream()
                .map(certificate -> proof(certificate, today, formats))
                .toList();
    }

    private static CompanyPortrait.Proof proof(Certificate certificate, LocalDate today, Formats formats) {
        Certificate.Facts facts = certificate.facts();
        return new CompanyPortrait.Proof(
                certificate.code().value(),
                facts.name(),
                facts.issuer(),
                facts.validUntil().map(formats::date).orElse(""),
                certificate.state(today),
                certificate.checkedAt().map(formats::date).orElse(""),
                certificate.checkedBy(),
                certificate.fileKind().isPresent());
    }
}
