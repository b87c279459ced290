package eu.visavis.network.web;

import eu.visavis.kernel.EmailAddress;
import eu.visavis.network.Partner;
import eu.visavis.network.PartnerFacts;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form with what a network states about a partner. */
final class PartnerForm {
    private PartnerForm() {}

    static Form of(Partner partner) {
        PartnerFacts facts = partner.facts();
        Map<String, List<String>> values = new HashMap<>();
        values.put("name", List.of(facts.name()));
        values.put("standing", List.of(partner.standing().name()));
        values.put("country", List.of(facts.country()));
        values.put("region", List.of(facts.region()));
        values.put("website", List.of(facts.website()));
        values.put("contact", List.of(facts.contact().name()));
        values.put("email", List.of(facts.contact().email()));
        values.put("phone", List.of(facts.contact().phone()));
        return Form.filled(values);
    }

    /** Reads what is stated; what is wrong is noted in the form. */
    static PartnerFacts read(Form form) {
        String name = form.required("name", 200, "network.partner.nameMissing");
        String country = form.read("country", Choices::country, "network.setUp.countryMissing")
                .orElse("");
        String region = form.optional("region", 120);
        String website = form.optional("website", 300);
        if (!website.isEmpty() && !isWebAddress(website)) {
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
        return new PartnerFacts(name, country, region, website, new PartnerFacts.Contact(contact, email, phone));
    }

    /** Nothing that a browser would run when it is clicked. */
    private static boolean isWebAddress(String typed) {
        try {
            URI address = new URI(typed);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
