package eu.visavis.intake;

import eu.visavis.directory.OrganisationFacts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the lines of the organisations. */
final class OrganisationCheck extends SheetCheck<OrganisationRow> {
    private static final Set<String> SIZES = Set.of("sme", "large");

    private final Known known;

    OrganisationCheck(Known known) {
        super(FileKind.ORGANISATIONS);
        this.known = known;
    }

    @Override
    Map<String, OrganisationRow> known() {
        return known.organisations();
    }

    @Override
    Optional<OrganisationRow> read(Line line) {
        String country =
                value(line, "country", Codes::country, "intake.problem.country").orElse("");
        String website =
                value(line, "website", Codes::website, "intake.problem.website").orElse("");
        String size = value(line, "size_class", OrganisationCheck::size, "intake.problem.size")
                .orElse("");
        List<String> cpv =
                value(line, "cpv_codes", Codes::cpv, "intake.problem.cpv").orElse(List.of());
        OrganisationFacts facts = new OrganisationFacts(
                line.value("name"),
                line.value("type"),
                country,
                line.value("town"),
                line.value("postal_code"),
                line.value("street"),
                line.value("nuts"),
                website,
                size,
                line.value("national_id"),
                line.value("ror_id"),
                String.join("|", cpv),
                line.value("source"));
        return Optional.of(new OrganisationRow(line.id(), facts));
    }

    private static Optional<String> size(String typed) {
        return Optional.of(typed.toLowerCase(Locale.ROOT)).filter(SIZES::contains);
    }
}
