package eu.visavis.listing.web;

import eu.visavis.kernel.Language;
import eu.visavis.listing.CrisisMarket;
import eu.visavis.listing.ListingFilter;
import eu.visavis.listing.ListingKind;
import eu.visavis.listing.Purpose;
import eu.visavis.listing.Side;
import eu.visavis.network.CategoryTree;
import eu.visavis.network.Regions;
import eu.visavis.text.Formats;
import eu.visavis.web.Choice;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the address of a search; whatever makes no sense there is as if it were not there. */
public final class SearchForm {
    private static final int MOST_WORDS = 100;

    private final Form form;
    private final CategoryTree tree;
    private final Optional<CrisisMarket> crisis;
    private final Formats formats;

    private SearchForm(Form form, CategoryTree tree, Optional<CrisisMarket> crisis, Formats formats) {
        this.form = form;
        this.tree = tree;
        this.crisis = crisis;
        this.formats = formats;
    }

    /** A search in a crisis marketplace, if one is meant, else in the ordinary one. */
    static SearchForm of(
            MultivaluedMap<String, String> query, CategoryTree tree, Optional<CrisisMarket> crisis, Language language) {
        return new SearchForm(Form.of(query), tree, crisis, Formats.in(language));
    }

    /** The fields as they were typed. */
    public Form form() {
        return form;
    }

    /** The words, or "". */
    public String words() {
        String typed = form.value("q");
        return typed.substring(0, Math.min(typed.length(), MOST_WORDS));
    }

    /** The name of the kind, or "". */
    public String kind() {
        return Choices.oneOf(ListingKind.class)
                .apply(form.value("kind"))
                .map(ListingKind::name)
                .orElse("");
    }

    /** The categories that can be chosen. */
    public List<Choice> categories() {
        return crisis.map(market -> tree.below(market.categoryId())).orElseGet(tree::ordinary).stream()
                .map(node -> new Choice(node.code(), node.path()))
                .toList();
    }

    int page() {
        return Form.number(form.value("page"), 1, 100_000).orElse(1);
    }

    /** Whether something is looked for. */
    boolean isNarrow() {
        return !query().equals("?") || !kind().isEmpty();
    }

    ListingFilter filter() {
        ListingFilter any = filterOfAnyKind();
        return new ListingFilter(
                any.words(),
                any.side(),
                Choices.oneOf(ListingKind.class).apply(form.value("kind")),
                any.purpose(),
                any.categories(),
                any.region(),
                any.within());
    }

    ListingFilter filterOfAnyKind() {
        Set<Long> categories = tree.find(form.value("category"))
                .map(node -> tree.within(node.id()))
                .orElse(Set.of());
        return new ListingFilter(
                words(),
                Choices.oneOf(Side.class).apply(form.value("side")),
                Optional.empty(),
                Choices.oneOf(Purpose.class).apply(form.value("purpose")),
                categories,
                region(),
                crisis.map(market -> ListingFilter.Within.crisis(market.id())).orElse(ListingFilter.Within.ORDINARY));
    }

    /** A region that nobody knows holds nothing, rather than everything. */
    private String region() {
        String typed = form.value("region");
        return typed.isEmpty() ? "" : Regions.all().find(typed, formats).orElse("???");
    }

    /** The search with its kind, as it stands in addresses; begins with "?". */
    String wholeQuery() {
        return kind().isEmpty() ? query() : query() + (query().equals("?") ? "" : "&") + "kind=" + kind();
    }

    /** The search as feeds and frames have it in their addresses; begins with "?", and ends with the language. */
    public String outside(Language language) {
        String in = crisis.map(market -> "in=" + market.code() + "&").orElse("");
        return wholeQuery() + (wholeQuery().equals("?") ? "" : "&") + in + "lang=" + language.code();
    }

    /** The search without kind and page, as it stands in addresses. */
    public String query() {
        return Stream.of("q", "side", "purpose", "category", "region")
                .filter(field -> !form.value(field).isEmpty())
                .map(field -> field + "=" + URLEncoder.encode(form.value(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
