package eu.visavis.matchmaking.web;

import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.matchmaking.CategoryNames;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of an offer or need. */
final class WantForm {
    private static final int TITLE_LENGTH = 300;
    private static final int TEXT_LENGTH = 5000;

    private WantForm() {}

    /** The form filled with what is stored. */
    static Form of(ProfileFacts facts, List<CategoryNames.Named> categories) {
        String category = categories.stream()
                .filter(named -> named.id() == facts.categoryId())
                .map(CategoryNames.Named::code)
                .findFirst()
                .orElse("");
        return Form.filled(Map.of(
                "kind", List.of(nameOf(facts.kind())),
                "title", List.of(facts.title()),
                "text", List.of(facts.body()),
                "category", List.of(category),
                "language", List.of(facts.language())));
    }

    /** An empty form in the language of the page. */
    static Form fresh(CooperationProfile.Kind kind, String language) {
        return Form.filled(Map.of("kind", List.of(nameOf(kind)), "language", List.of(language)));
    }

    /** Reads what the form states; codes and source are those of before. Empty if the form has problems. */
    static Optional<ProfileFacts> read(
            Form form, CooperationProfile.Kind kind, List<CategoryNames.Named> categories, ProfileFacts before) {
        String title = form.required("title", TITLE_LENGTH, "marketplace.form.titleMissing");
        String text = form.optional("text", TEXT_LENGTH);
        Optional<CategoryNames.Named> category =
                form.read("category", code -> find(categories, code), "marketplace.form.categoryMissing");
        Optional<String> language = form.read("language", Choices::language, "marketplace.form.languageMissing");
        if (form.isWrong()) {
            return Optional.empty();
        }
        return Optional.of(new ProfileFacts(
                kind,
                language.orElseThrow(),
                title,
                text,
                category.orElseThrow().id(),
                before == null ? List.of() : before.cpvCodes(),
                before == null ? "" : before.source()));
    }

    /** "offer" or "need" as a kind. */
    static Optional<CooperationProfile.Kind> kind(String name) {
        for (CooperationProfile.Kind kind : CooperationProfile.Kind.values()) {
            if (nameOf(kind).equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String nameOf(CooperationProfile.Kind kind) {
        return kind == CooperationProfile.Kind.OFFER ? "offer" : "need";
    }

    private static Optional<CategoryNames.Named> find(List<CategoryNames.Named> categories, String code) {
        return categories.stream().filter(named -> named.code().equals(code)).findFirst();
    }
}
