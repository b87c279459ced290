package eu.visavis.api;

import eu.visavis.listing.ListingFacts;
import eu.visavis.listing.ListingKind;
import eu.visavis.listing.Purpose;
import eu.visavis.listing.Side;
import eu.visavis.network.CategoryTree;
import eu.visavis.network.Regions;
import eu.visavis.network.Territories;
import eu.visavis.text.Formats;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.WebAddress;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry as a program states it.
 *
 * @param end the last day on which it is public, if it is stated
 */
record NewEntry(ListingFacts facts, Optional<LocalDate> end) {
    private static final int MOST_QUANTITY = 1_000_000;
    private static final int MOST_SPOKEN = 12;

    /**
     * Reads a body.
     *
     * @param categories those under which it can be put
     * @throws Problem naming every mistake
     */
    static NewEntry read(Fields fields, List<CategoryTree.Node> categories, Formats formats, LocalDate today) {
        Optional<Side> side = fields.read("side", Choices.oneOf(Side.class), "api.field.choice", "OFFER, NEED");
        Optional<ListingKind> kind = fields.read(
                "kind", Choices.oneOf(ListingKind.class), "api.field.choice", List.of(ListingKind.values()));
        Optional<CategoryTree.Node> category = fields.read(
                "category",
                code -> categories.stream()
                        .filter(node -> node.code().equals(code))
                        .findFirst(),
                "marketplace.form.categoryMissing");
        Optional<String> language =
                fields.read("language", Choices::language, "api.field.language", fields.optional("language", 200));
        String title =
                line(fields.required("title", ListingFacts.Words.MOST_TITLE).orElse(""));
        String summary = fields.optional("summary", ListingFacts.Words.MOST_SUMMARY);
        String body = fields.optional("body", ListingFacts.Words.MOST_BODY);
        ListingFacts.Publisher publisher = publisher(fields, formats);
        ListingFacts.Terms terms = terms(fields);
        if (kind.filter(ListingKind::isTakenInParts).isPresent()
                && side.equals(Optional.of(Side.OFFER))
                && terms.quantity() == 0) {
            fields.wrong("quantity", "listing.form.quantityMissing");
        }
        Set<Purpose> purposes = purposes(fields);
        List<String> spoken = spoken(fields);
        Optional<LocalDate> end = day(fields, "ends_on");
        if (end.filter(last -> last.isBefore(today) || last.isAfter(today.plusYears(2)))
                .isPresent()) {
            fields.wrong("ends_on", "listing.form.endWrong");
        }
        fields.refuseIfWrong();
        return new NewEntry(
                new ListingFacts(
                        side.orElseThrow(),
                        kind.orElseThrow(),
                        purposes,
                        category.orElseThrow().id(),
                        new ListingFacts.Words(language.orElseThrow(), title, summary, body),
                        spoken,
                        publisher,
                        terms),
                end);
    }

    private static ListingFacts.Publisher publisher(Fields fields, Formats formats) {
        String name = line(fields.required("organisation", 300).orElse(""));
        Optional<String> country = fields.read("country", Choices::country, "api.field.country");
        String region = fields.optional("region", 200);
        Optional<String> nuts =
                region.isEmpty() ? Optional.of("") : Regions.all().find(region, formats);
        if (country.isPresent()
                && (nuts.isEmpty()
                        || !nuts.get().isEmpty() && !nuts.get().startsWith(Territories.lettersOf(country.get())))) {
            fields.wrong("region", "listing.form.regionUnknown");
        }
        String website = fields.optional("website", 290);
        String address = website.isEmpty() ? "" : WebAddress.of(website);
        if (!website.isEmpty() && address.isEmpty()) {
            fields.wrong("website", "network.partner.websiteWrong");
        }
        return new ListingFacts.Publisher(name, country.orElse(""), nuts.orElse(""), address);
    }

    private static ListingFacts.Terms terms(Fields fields) {
        int quantity = fields.has("quantity")
                ? fields.number("quantity", 0, MOST_QUANTITY).orElse(0)
                : 0;
        Optional<LocalDate> from = day(fields, "available_from");
        Optional<LocalDate> until = day(fields, "available_until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            fields.wrong("available_until", "network.project.endFirst");
        }
        return new ListingFacts.Terms(
                quantity,
                line(fields.optional("unit", 40)),
                line(fields.optional("place", 200)),
                from,
                until,
                line(fields.optional("price", 100)),
                fields.flag("free", false));
    }

    private static Optional<LocalDate> day(Fields fields, String name) {
        return fields.has(name) ? fields.read(name, Form::day, "api.field.date") : Optional.empty();
    }

    private static Set<Purpose> purposes(Fields fields) {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        List<String> named = fields.words("purposes", Purpose.values().length);
        for (int i = 0; i < named.size(); i++) {
            Optional<Purpose> purpose = Choices.oneOf(Purpose.class).apply(named.get(i));
            purpose.ifPresent(purposes::add);
            if (purpose.isEmpty()) {
                fields.wrong("purposes", i, "listing.form.kindMissing");
            }
        }
        return purposes;
    }

    private static List<String> spoken(Fields fields) {
        return fields.words("spoken", MOST_SPOKEN).stream()
                .filter(code -> Choices.language(code).isPresent())
                .distinct()
                .toList();
    }

    private static String line(String typed) {
        return typed.replaceAll("\\s+", " ");
    }
}
