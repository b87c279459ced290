package eu.visavis.directory.web;

import eu.visavis.directory.profile.CompanyProfile;
import eu.visavis.directory.profile.CompanyText;
import eu.visavis.directory.profile.CompanyText.Origin;
import eu.visavis.kernel.Language;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.TextLanguages;
import eu.visavis.web.WebAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form in which a company tells who it is, in as many languages as it wants. */
final class CompanyTextForm {
    private static final int MOST_WEBSITE = 290;
    private static final int MOST_SPOKEN = 20;

    private CompanyTextForm() {}

    /** What is stated. */
    record Stated(List<CompanyText.Facts> texts, String website, List<String> languages) {}

    /** The form with what is told; the reader's language counts as the original until something is told. */
    static Form of(CompanyProfile profile, Language own) {
        Map<String, List<String>> values = new HashMap<>();
        List<String> machine = new ArrayList<>();
        values.put("original", List.of(own.code()));
        for (CompanyText.Facts text : profile.texts()) {
            values.put("name-" + text.language(), List.of(text.name()));
            values.put("about-" + text.language(), List.of(text.about()));
            if (text.origin() == Origin.ORIGINAL) {
                values.put("original", List.of(text.language()));
            } else if (text.origin() == Origin.MACHINE) {
                machine.add(text.language());
            }
        }
        values.put("machine", machine);
        values.put("website", List.of(profile.website()));
        values.put("spoken", profile.languages());
        return Form.filled(values);
    }

    static TextLanguages languages(Form form, Language own) {
        return TextLanguages.of(form, own, "name", "about");
    }

    /** Reads what is stated; empty if the form has problems. */
    static Optional<Stated> read(Form form) {
        String original = form.value("original");
        List<CompanyText.Facts> texts = new ArrayList<>();
        for (Language language : Language.values()) {
            String code = language.code();
            String name = form.optional("name-" + code, CompanyText.MOST_NAME).replaceAll("\\s+", " ");
            String about = form.optional("about-" + code, CompanyText.MOST_ABOUT);
            if (!name.isEmpty() || !about.isEmpty()) {
                Origin origin = code.equals(original)
                        ? Origin.ORIGINAL
                        : form.has("machine", code) ? Origin.MACHINE : Origin.HUMAN;
                texts.add(new CompanyText.Facts(code, origin, name, about));
            }
        }
        if (!texts.isEmpty() && texts.stream().noneMatch(text -> text.origin() == Origin.ORIGINAL)) {
            form.wrong("original", "company.edit.originalMissing");
        }
        String website = form.optional("website", MOST_WEBSITE);
        if (!website.isEmpty() && WebAddress.of(website).isEmpty()) {
            form.wrong("website", "network.partner.websiteWrong");
        }
        List<String> spoken = form.all("spoken").stream()
                .filter(code -> Choices.language(code).isPresent())
                .distinct()
                .limit(MOST_SPOKEN)
                .toList();
        return form.isWrong()
                ? Optional.empty()
                : Optional.of(new Stated(texts, website.isEmpty() ? "" : WebAddress.of(website), spoken));
    }
}
