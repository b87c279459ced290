package eu.visavis.intake;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.SearchKey;
import eu.visavis.network.Category;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the categories of a network by their codes and by their names in any language. */
final class CategoryNames {
    private final Map<String, String> codes;

    private CategoryNames(Map<String, String> codes) {
        this.codes = codes;
    }

    static CategoryNames of(Collection<Category> categories) {
        Map<String, String> codes = new HashMap<>();
        for (Category category : categories) {
            for (Language language : Language.values()) {
                codes.putIfAbsent(SearchKey.ofName(category.label(language)), category.code());
            }
        }
        categories.forEach(category -> codes.put(SearchKey.ofName(category.code()), category.code()));
        return new CategoryNames(codes);
    }

    /** The first that there is; if there is none, the first that is named, so that the check names it. */
    Optional<String> first(List<String> named) {
        return named.stream()
                .map(name -> codes.get(SearchKey.ofName(name)))
                .filter(code -> code != null)
                .findFirst()
                .or(() -> named.stream().findFirst());
    }
}
