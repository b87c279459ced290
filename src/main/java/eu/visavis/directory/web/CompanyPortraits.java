package eu.visavis.directory.web;

import eu.visavis.directory.Activities;
import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanySearch.Facet;
import eu.visavis.directory.register.RegisterTerms;
import eu.visavis.directory.register.Registers;
import eu.visavis.text.Formats;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Puts together what the page of a company shows to its reader. */
@RequestScoped
class CompanyPortraits {
    private final Registers registers;
    private final Caller caller;

    @Inject
    CompanyPortraits(Registers registers, Caller caller) {
        this.registers = registers;
        this.caller = caller;
    }

    CompanyPortraits() { // for the CDI client proxy
        this(null, null);
    }

    CompanyPortrait of(AddressedCompany addressed) {
        Company company = addressed.company();
        CompanyFacts facts = company.facts();
        Formats formats = Formats.in(caller.language());
        String name = facts.nameIn(caller.language().code());
        Map<Long, RegisterTerms> terms = registers.terms(addressed.network().id());
        return new CompanyPortrait(
                "/networks/" + addressed.network().code() + "/directory",
                facts,
                name,
                Places.of(facts, formats),
                facts.country().isEmpty() ? "" : formats.country(facts.country()),
                SearchPage.label(Facet.REGION, facts.nuts(), formats),
                facts.size().name(),
                names(facts, name),
                facts.activities().stream()
                        .map(activity -> new CompanyPortrait.Labelled(
                                activity, Activities.all().label(activity, caller.language())))
                        .toList(),
                formats.list(facts.languages().stream().map(formats::language).toList()),
                company.registers().stream()
                        .map(register -> terms.get(register).name())
                        .toList(),
                company.registers().stream()
                        .map(register -> terms.get(register).credit())
                        .filter(credit -> !credit.isEmpty())
                        .distinct()
                        .toList(),
                company.gone(),
                addressed.address() + "/claim");
    }

    private static List<CompanyPortrait.Name> names(CompanyFacts facts, String shown) {
        return facts.otherNames().entrySet().stream()
                .filter(other -> !other.getValue().equals(shown))
                .map(other -> new CompanyPortrait.Name(other.getKey(), other.getValue()))
                .toList();
    }
}
