package eu.visavis.network;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.ReadableLetters;
import eu.visavis.kernel.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The tree of categories of each network, which its organisers keep. */
@ApplicationScoped
public class Categories {
    /** So many at most in a network. */
    public static final int MOST = 500;

    private static final int MOST_CODE = 50;

    private final EntityManager entities;
    private final Networks networks;
    private final AuditLog audit;

    @Inject
    Categories(EntityManager entities, Networks networks, AuditLog audit) {
        this.entities = entities;
        this.networks = networks;
        this.audit = audit;
    }

    Categories() { // for the CDI client proxy
        this(null, null, null);
    }

    /** What became of a change. */
    public enum Outcome {
        DONE,
        /** A category cannot be a part of itself or of its parts. */
        CIRCLE,
        /** There is no such category, or no room for another one. */
        IMPOSSIBLE
    }

    /** The tree for a reader. */
    public CategoryTree of(long networkId, Language reader) {
        return CategoryTree.of(networks.categories(networkId), reader);
    }

    /**
     * Adds a category; its code in files is made of its name.
     *
     * @param parent code of the wider category, or ""
     */
    @Transactional
    public Outcome add(long networkId, CategoryFacts facts, String parent) {
        CategoryTree tree = of(networkId, Language.EN);
        Optional<CategoryTree.Node> wider = tree.find(parent);
        if (tree.all().size() >= MOST || !parent.isEmpty() && wider.isEmpty()) {
            return Outcome.IMPOSSIBLE;
        }
        Category category = new Category(networkId, freeCode(tree, facts), Map.of());
        category.change(facts, idOf(wider));
        entities.persist(category);
        note(networkId);
        return Outcome.DONE;
    }

    /** States a category anew. What stands there stays there, even if it is retired. */
    @Transactional
    public Outcome change(long networkId, String code, CategoryFacts facts, String parent) {
        CategoryTree tree = of(networkId, Language.EN);
        Optional<CategoryTree.Node> node = tree.find(code);
        Optional<CategoryTree.Node> wider = tree.find(parent);
        if (node.isEmpty() || !parent.isEmpty() && wider.isEmpty()) {
            return Outcome.IMPOSSIBLE;
        }
        if (wider.isPresent()
                && tree.within(node.get().id()).contains(wider.get().id())) {
            return Outcome.CIRCLE;
        }
        node.get().category().change(facts, idOf(wider));
        note(networkId);
        return Outcome.DONE;
    }

    /**
     * Adds a category with its parts, which is kept for a place of its own.
     *
     * @param names by language, at least one
     * @param parts names by language, at least one for each
     * @return empty if there is no room for so many
     */
    @Transactional
    public Optional<Category> plant(long networkId, Map<Language, String> names, List<Map<Language, String>> parts) {
        if (of(networkId, Language.EN).all().size() + 1 + parts.size() > MOST) {
            return Optional.empty();
        }
        Category root = persist(networkId, names, OptionalLong.empty());
        root.setApart();
        parts.forEach(part -> persist(networkId, part, OptionalLong.of(root.id())));
        note(networkId);
        return Optional.of(root);
    }

    private Category persist(long networkId, Map<Language, String> names, OptionalLong parent) {
        CategoryFacts facts = new CategoryFacts(names, "", "", "", false);
        Category category = new Category(networkId, freeCode(of(networkId, Language.EN), facts), Map.of());
        category.change(facts, parent);
        entities.persist(category);
        entities.flush(); // the next one is a part of it, and takes no code that is taken
        return category;
    }

    private void note(long networkId) {
        audit.note(Deed.of(Act.CATEGORIES_CHANGED).in(networkId));
    }

    private static OptionalLong idOf(Optional<CategoryTree.Node> node) {
        return node.map(found -> OptionalLong.of(found.id())).orElse(OptionalLong.empty());
    }

    private static String freeCode(CategoryTree tree, CategoryFacts facts) {
        Map<Language, String> names = facts.names();
        String name = names.getOrDefault(Language.EN, names.values().iterator().next());
        String plain = SearchKey.ofName(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String wanted = plain.substring(0, Math.min(plain.length(), MOST_CODE));
        Set<String> taken =
                tree.all().stream().map(CategoryTree.Node::code).collect(Collectors.toCollection(HashSet::new));
        return wanted.isEmpty() || taken.contains(wanted) ? wanted + "-" + ReadableLetters.random(6) : wanted;
    }
}
