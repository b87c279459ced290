package eu.visavis.matchmaking;

import eu.visavis.kernel.Language;
import eu.visavis.network.Categories;
import eu.visavis.network.Category;
import eu.visavis.network.CategoryTree;
import eu.visavis.network.Networks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names the categories of a network in one language. */
@ApplicationScoped
public class CategoryNames {
    private final Networks networks;
    private final Categories categories;

    @Inject
    CategoryNames(Networks networks, Categories categories) {
        this.networks = networks;
        this.categories = categories;
    }

    CategoryNames() { // for the CDI client proxy
        this(null, null);
    }

    /** A category with its name. */
    public record Named(long id, String code, String name) {}

    /** All categories of a network that are not kept for another place, sorted by name. */
    public List<Named> of(long networkId, Language language, Comparator<String> names) {
        return categories.of(networkId, language).ordinary().stream()
                .map(CategoryTree.Node::category)
                .map(category -> new Named(category.id(), category.code(), category.label(language)))
                .sorted(Comparator.comparing(Named::name, names))
                .toList();
    }

    /** The names by the codes of the categories. */
    public Map<String, String> byCode(long networkId, Language language) {
        return networks.categories(networkId).stream()
                .collect(Collectors.toMap(Category::code, category -> category.label(language)));
    }

    /** The names by the ids of the categories. */
    public Map<Long, String> byId(long networkId, Language language) {
        return networks.categories(networkId).stream()
                .collect(Collectors.toMap(Category::id, category -> category.label(language)));
    }
}
