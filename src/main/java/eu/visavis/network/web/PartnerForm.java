package eu.visavis.network.web;

import eu.visavis.kernel.EmailAddress;
import eu.visavis.network.Partner;
import eu.visavis.network.PartnerFacts;
import eu.visavis.network.Regions;
import eu.visavis.text.Formats;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.WebAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form with what a network states about a partner. */
final class PartnerForm {
    /** Characters that their codes may take together. */
    private static final int MOST_AREAS = 1000;

    private PartnerForm() {}

    static Form of(Partner partner, Formats formats) {
        PartnerFacts facts = partner.facts();
        Map<String, List<String>> values = new HashMap<>();
        values.put("name", List.of(facts.name()));
        values.put("standing", List.of(partner.standing().name()));
        values.put("country", List.of(facts.country()));
        values.put("region", List.of(facts.region()));
        values.put("areas", List.of(areas(facts.areas(), formats)));
        values.put("website", List.of(facts.website()));
        values.put("contact", List.of(facts.contact().name()));
        values.put("email", List.of(facts.contact().email()));
        values.put("phone", List.of(facts.contact().phone()));
        return Form.filled(values);
    }

    /** Reads what is stated; what is wrong is noted in the form. */
    static PartnerFacts read(Form form, Formats formats) {
        String name = form.required("name", 200, "network.partner.nameMissing");
        String country = form.read("country", Choices::country, "network.setUp.countryMissing")
                .orElse("");
        String region = form.optional("region", 120);
        List<String> areas = readAreas(form, formats);
        String website = form.optional("website", 300);
        if (!website.isEmpty() && !WebAddress.isWhole(website)) {
            form.wrong("website", "network.partner.websiteWrong");
        }
        String contact = form.optional("contact", 200);
        String email = form.value("email").isEmpty()
                ? ""
                : form.read("email", EmailAddress::read, "common.form.email").orElse("");
        String phone = form.optional("phone", 60);
        if (!phone.isEmpty() && !HelpForm.isPhone(phone)) {
            form.wrong("phone", "network.change.phoneWrong");
        }
        return new PartnerFacts(name, country, region, areas, website, new PartnerFacts.Contact(contact, email, phone));
    }

    /** One to a line, as names where a name says which one is meant. */
    private static String areas(List<String> codes, Formats formats) {
        Regions regions = Regions.all();
        return codes.stream()
                .map(code -> {
                    String name = regions.name(code, formats);
                    return regions.find(name, formats).filter(code::equals).isPresent() ? name : code;
                })
                .collect(Collectors.joining("\n"));
    }

    private static List<String> readAreas(Form form, Formats formats) {
        List<String> found = new ArrayList<>();
        for (String typed : form.optional("areas", 2000).split("[\n;]")) {
            if (typed.isBlank()) {
                continue;
            }
            List<String> codes = codes(typed, formats);
            if (codes.isEmpty()) {
                form.wrong("areas", "network.partner.areaUnknown", typed.strip());
            }
            codes.stream().filter(code -> !found.contains(code)).forEach(found::add);
        }
        if (String.join("|", found).length() > MOST_AREAS) {
            form.wrong("areas", "network.partner.areasTooMany");
        }
        return found;
    }

    /** What a line names: one area, of which the name may have commas, or several between commas; empty if one is unknown. */
    private static List<String> codes(String line, Formats formats) {
        Optional<String> whole = Regions.all().find(line, formats);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<Optional<String>> parts = Arrays.stream(line.split(","))
                .filter(part -> !part.isBlank())
                .map(part -> Regions.all().find(part, formats))
                .toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? parts.stream().flatMap(Optional::stream).toList()
                : List.of();
    }
}
