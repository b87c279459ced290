package eu.visavis.listing.web;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of an entry. */
final class ListingForm {
    private static final int MOST_QUANTITY = 1_000_000;
    private static final int MOST_SPOKEN = 12;
    private static final String DATE_MISSING = "event.form.dateMissing";

    private ListingForm() {}

    /** The form with what is stated. */
    static Form of(ListingFacts facts, CategoryTree tree, Formats formats) {
        Map<String, List<String>> values = new HashMap<>();
        ListingFacts.Terms terms = facts.terms();
        values.put("side", List.of(facts.side().name()));
        values.put("kind", List.of(facts.kind().name()));
        values.put("purposes", facts.purposes().stream().map(Purpose::name).toList());
        values.put(
                "category",
                tree.find(facts.categoryId()).stream()
                        .map(CategoryTree.Node::code)
                        .toList());
        values.put("language", List.of(facts.words().language()));
        values.put("title", List.of(facts.words().title()));
        values.put("summary", List.of(facts.words().summary()));
        values.put("body", List.of(facts.words().body()));
        values.put("spoken", facts.spoken());
        publisher(values, facts.publisher(), formats);
        values.put("quantity", List.of(terms.quantity() == 0 ? "" : String.valueOf(terms.quantity())));
        values.put("unit", List.of(terms.unit()));
        values.put("place", List.of(terms.place()));
        values.put("from", terms.from().map(LocalDate::toString).stream().toList());
        values.put("until", terms.until().map(LocalDate::toString).stream().toList());
        values.put("price", List.of(terms.price()));
        values.put("free", terms.free() ? List.of("yes") : List.of());
        return Form.filled(values);
    }

    /** Fills in for whom somebody speaks. */
    static void publisher(Map<String, List<String>> values, ListingFacts.Publisher publisher, Formats formats) {
        values.put("organisation", List.of(publisher.name()));
        values.put("country", List.of(publisher.country()));
        values.put(
                "region",
                List.of(publisher.nuts().isEmpty() ? "" : Regions.all().name(publisher.nuts(), formats)));
        values.put("website", List.of(publisher.website()));
    }

    /** Reads what is stated; empty if the form has problems. */
    static Optional<ListingFacts> read(Form form, List<CategoryTree.Node> categories, Formats formats) {
        Optional<Side> side = form.read("side", Choices.oneOf(Side.class), "listing.form.sideMissing");
        Optional<ListingKind> kind = form.read("kind", Choices.oneOf(ListingKind.class), "listing.form.kindMissing");
        Optional<CategoryTree.Node> category = form.read(
                "category",
                code -> categories.stream()
                        .filter(node -> node.code().equals(code))
                        .findFirst(),
                "marketplace.form.categoryMissing");
        Optional<String> language = form.read("language", Choices::language, "marketplace.form.languageMissing");
        String title = line(form.required("title", ListingFacts.Words.MOST_TITLE, "marketplace.form.titleMissing"));
        String summary = form.optional("summary", ListingFacts.Words.MOST_SUMMARY);
        String body = form.optional("body", ListingFacts.Words.MOST_BODY);
        ListingFacts.Publisher publisher = publisher(form, formats);
        ListingFacts.Terms terms = terms(form);
        if (kind.isPresent()
                && kind.get().isTakenInParts()
                && side.equals(Optional.of(Side.OFFER))
                && terms.quantity() == 0) {
            form.wrong("quantity", "listing.form.quantityMissing");
        }
        return form.isWrong()
                ? Optional.empty()
                : Optional.of(new ListingFacts(
                        side.orElseThrow(),
                        kind.orElseThrow(),
                        purposes(form),
                        category.orElseThrow().id(),
                        new ListingFacts.Words(language.orElseThrow(), title, summary, body),
                        spoken(form),
                        publisher,
                        terms));
    }

    private static ListingFacts.Publisher publisher(Form form, Formats formats) {
        String name = line(form.required("organisation", 300, "registration.form.organisationMissing"));
        Optional<String> country = form.read("country", Choices::country, "registration.form.countryMissing");
        String region = form.optional("region", 200);
        Optional<String> nuts =
                region.isEmpty() ? Optional.of("") : Regions.all().find(region, formats);
        boolean inside = nuts.isPresent()
                && country.isPresent()
                && (nuts.get().isEmpty() || nuts.get().startsWith(Territories.lettersOf(country.get())));
        if (country.isPresent() && !inside) {
            form.wrong("region", "listing.form.regionUnknown");
        }
        String website = form.optional("website", 290);
        if (!website.isEmpty() && WebAddress.of(website).isEmpty()) {
            form.wrong("website", "network.partner.websiteWrong");
        }
        return new ListingFacts.Publisher(
                name, country.orElse(""), nuts.orElse(""), website.isEmpty() ? "" : WebAddress.of(website));
    }

    private static ListingFacts.Terms terms(Form form) {
        int quantity = form.value("quantity").isEmpty()
                ? 0
                : form.read("quantity", typed -> Form.number(typed, 1, MOST_QUANTITY), "listing.form.quantityWrong")
                        .orElse(0);
        Optional<LocalDate> from = day(form, "from");
        Optional<LocalDate> until = day(form, "until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            form.wrong("until", "network.project.endFirst");
        }
        return new ListingFacts.Terms(
                quantity,
                line(form.optional("unit", 40)),
                line(form.optional("place", 200)),
                from,
                until,
                line(form.optional("price", 100)),
                form.has("free", "yes"));
    }

    /** Without line breaks, which no browser sends in such a field: titles stand in subjects of mails. */
    static String line(String typed) {
        return typed.replaceAll("\\s+", " ");
    }

    private static Optional<LocalDate> day(Form form, String field) {
        return form.value(field).isEmpty() ? Optional.empty() : form.read(field, Form::day, DATE_MISSING);
    }

    private static Set<Purpose> purposes(Form form) {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        form.all("purposes")
                .forEach(name -> Choices.oneOf(Purpose.class).apply(name).ifPresent(purposes::add));
        return purposes;
    }

    private static List<String> spoken(Form form) {
        return form.all("spoken").stream()
                .filter(code -> Choices.language(code).isPresent())
                .distinct()
                .limit(MOST_SPOKEN)
                .toList();
    }
}
