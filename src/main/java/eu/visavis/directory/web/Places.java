package eu.visavis.directory.web;

import eu.visavis.directory.CompanyFacts;
import eu.visavis.network.Regions;
import eu.visavis.text.Formats;
import java.util.ArrayList;
import java.util.List;

/** Says in words where companies are. */
final class Places {
    private Places() {}

    /** Town, region and country, as far as they are known. */
    static String of(CompanyFacts facts, Formats formats) {
        List<String> parts = new ArrayList<>();
        parts.add((facts.postalCode() + " " + facts.town()).strip());
        if (facts.nuts().length() > 2) {
            parts.add(Regions.all().name(facts.nuts(), formats));
        }
        if (!facts.country().isEmpty()) {
            parts.add(formats.country(facts.country()));
        }
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts.stream().distinct().toList());
    }
}
