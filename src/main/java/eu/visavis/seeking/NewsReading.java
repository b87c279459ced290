package eu.visavis.seeking;

import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanyReading;
import eu.visavis.directory.CompanySearch;
import eu.visavis.directory.CompanySearch.Facet;
import eu.visavis.directory.CompanySearch.Limits;
import eu.visavis.kernel.Language;
import eu.visavis.listing.ListingFilter;
import eu.visavis.listing.ListingKind;
import eu.visavis.listing.ListingScope;
import eu.visavis.listing.PublishedListing;
import eu.visavis.listing.PublishedListings;
import eu.visavis.listing.Purpose;
import eu.visavis.listing.Side;
import eu.visavis.network.Categories;
import eu.visavis.network.CategoryTree;
import eu.visavis.network.Regions;
import eu.visavis.text.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the searches again, for what came within a time: only what everybody may see. */
@ApplicationScoped
class NewsReading {
    /** So many are told of one by one. */
    private static final int TOLD = 10;

    /** What nothing has, so that a filter that nobody knows finds nothing rather than everything. */
    private static final String UNKNOWN = "???";

    private final CompanySearch companies;
    private final CompanyReading reading;
    private final PublishedListings listings;
    private final Categories categories;

    @Inject
    NewsReading(CompanySearch companies, CompanyReading reading, PublishedListings listings, Categories categories) {
        this.companies = companies;
        this.reading = reading;
        this.listings = listings;
        this.categories = categories;
    }

    NewsReading() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Whether a search at a place finds everything now. */
    boolean isReady(Place place) {
        return place == Place.MARKETPLACE || companies.isComplete();
    }

    /**
     * What came within a time.
     *
     * @param base the path of the network's pages
     */
    News read(long networkId, Question question, Instant from, Instant before, Language reader, String base) {
        return question.place() == Place.DIRECTORY
                ? companies(networkId, question, from, before, reader, base)
                : listings(networkId, question, from, before, reader, base);
    }

    private News companies(
            long networkId, Question question, Instant from, Instant before, Language reader, String base) {
        Map<Facet, String> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String value = question.value(facet.name().toLowerCase(Locale.ROOT));
            if (!value.isEmpty()) {
                filters.put(facet, value);
            }
        }
        long[] found = companies.all(new CompanySearch.Request(
                networkId, question.value("q"), filters, 0, TOLD, Limits.NONE.came(from, before)));
        List<Long> told = Arrays.stream(found).limit(TOLD).boxed().toList();
        Map<Long, Company> known = reading.byId(told);
        Formats formats = Formats.in(reader);
        return new News(
                found.length,
                told.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(company -> item(company, formats, base))
                        .toList());
    }

    private static News.Item item(Company company, Formats formats, String base) {
        CompanyFacts facts = company.facts();
        return new News.Item(
                facts.nameIn(formats.ownLanguage().code()),
                Stream.of(facts.town(), facts.country().isEmpty() ? "" : formats.country(facts.country()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                base + "/directory/" + company.code());
    }

    private News listings(
            long networkId, Question question, Instant from, Instant before, Language reader, String base) {
        ListingFilter filter = filter(question, categories.of(networkId, reader), Formats.in(reader));
        ListingScope scope = ListingScope.ALL.came(from, before);
        return new News(
                listings.count(networkId, filter, scope),
                listings.find(networkId, filter, scope, 0, TOLD).stream()
                        .map(listing -> item(listing, base))
                        .toList());
    }

    private static News.Item item(PublishedListing listing, String base) {
        return new News.Item(
                listing.facts().words().title(),
                listing.facts().publisher().name(),
                base + "/marketplace/" + listing.code());
    }

    private static ListingFilter filter(Question question, CategoryTree tree, Formats formats) {
        String region = question.value("region");
        String category = question.value("category");
        return new ListingFilter(
                question.value("q"),
                one(Side.class, question.value("side")),
                one(ListingKind.class, question.value("kind")),
                one(Purpose.class, question.value("purpose")),
                category.isEmpty()
                        ? Set.of()
                        : tree.find(category)
                                .map(node -> tree.within(node.id()))
                                .orElse(Set.of(-1L)),
                region.isEmpty() ? "" : Regions.all().find(region, formats).orElse(UNKNOWN));
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> all, String name) {
        return Arrays.stream(all.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
