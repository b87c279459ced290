package eu.visavis.network;

import eu.visavis.kernel.Language;
import eu.visavis.text.Formats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The categories of a network as a tree, for a reader of one language. */
public final class CategoryTree {
    private static final String STEP = " › ";

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Long, Node> byId = new HashMap<>();
    private final Language language;

    private CategoryTree(Language language) {
        this.language = language;
    }

    /**
     * A category in its place.
     *
     * @param path its name after the names of the wider ones
     * @param depth 0 for one that is part of no other
     * @param apart whether it is kept for a place of its own, as it is or one of the wider ones
     */
    public record Node(Category category, String path, int depth, boolean apart) {
        public long id() {
            return category.id();
        }

        public String code() {
            return category.code();
        }
    }

    static CategoryTree of(List<Category> categories, Language language) {
        CategoryTree tree = new CategoryTree(language);
        Map<Long, List<Category>> children = new HashMap<>();
        Comparator<Category> order = Comparator.comparing(
                category -> category.label(language), Formats.in(language).sorting());
        categories.stream()
                .sorted(order)
                .forEach(category -> children.computeIfAbsent(category.parent().orElse(0), parent -> new ArrayList<>())
                        .add(category));
        tree.grow(children, 0, "", 0, false);
        return tree;
    }

    private void grow(Map<Long, List<Category>> children, long parent, String path, int depth, boolean apart) {
        for (Category category : children.getOrDefault(parent, List.of())) {
            Node node = new Node(category, path + category.label(language), depth, apart || category.isApart());
            nodes.add(node);
            byId.put(category.id(), node);
            grow(children, category.id(), node.path() + STEP, depth + 1, node.apart());
        }
    }

    /** All of them, each before its parts. */
    public List<Node> all() {
        return nodes;
    }

    /** All but those that are kept for places of their own, each before its parts. */
    public List<Node> ordinary() {
        return nodes.stream().filter(node -> !node.apart()).toList();
    }

    /** A category and its parts, each before its own parts. */
    public List<Node> below(long id) {
        Set<Long> within = within(id);
        return nodes.stream().filter(node -> within.contains(node.id())).toList();
    }

    /** The name with those of the wider ones; "" if there is no such category. */
    public String path(long id) {
        return byId.containsKey(id) ? byId.get(id).path() : "";
    }

    /** A category by its code. */
    public Optional<Node> find(String code) {
        return nodes.stream().filter(node -> node.code().equals(code)).findFirst();
    }

    /** A category by its id. */
    public Optional<Node> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The ids of a category and of all its parts. */
    public Set<Long> within(long id) {
        Set<Long> within = new HashSet<>();
        within.add(id);
        nodes.stream()
                .filter(node -> within.contains(node.category().parent().orElse(0)))
                .forEach(node -> within.add(node.id()));
        return within;
    }
}
