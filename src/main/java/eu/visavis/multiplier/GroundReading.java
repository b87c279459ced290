package eu.visavis.multiplier;

import eu.visavis.directory.Activities;
import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyReading;
import eu.visavis.directory.CompanySearch;
import eu.visavis.directory.CompanySearch.Facet;
import eu.visavis.directory.CompanySearch.Found;
import eu.visavis.directory.CompanySearch.Limits;
import eu.visavis.kernel.Language;
import eu.visavis.listing.ListingFilter;
import eu.visavis.listing.ListingScope;
import eu.visavis.listing.PublishedListing;
import eu.visavis.listing.PublishedListings;
import eu.visavis.network.Categories;
import eu.visavis.network.CategoryTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What lies within somebody's region and sector: lists, counts and files all ask here, and always with the bounds. */
@ApplicationScoped
public class GroundReading {
    /** How far back something counts as new. */
    public static final Duration NEW = Duration.ofDays(30);

    private final CompanySearch companies;
    private final CompanyReading reading;
    private final PublishedListings listings;
    private final Categories categories;
    private final Clock clock;

    @Inject
    GroundReading(
            CompanySearch companies,
            CompanyReading reading,
            PublishedListings listings,
            Categories categories,
            Clock clock) {
        this.companies = companies;
        this.reading = reading;
        this.listings = listings;
        this.categories = categories;
        this.clock = clock;
    }

    GroundReading() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Searches its companies. */
    public Found companies(
            long networkId, Ground ground, String words, Map<Facet, String> filters, int from, int count) {
        return companies.search(new CompanySearch.Request(networkId, words, filters, from, count, limits(ground)));
    }

    /** Ids of all its companies. */
    public long[] companies(long networkId, Ground ground) {
        return companies.all(new CompanySearch.Request(networkId, "", Map.of(), 0, 1, limits(ground)));
    }

    /** How many of its companies came within the last 30 days. */
    public long newCompanies(long networkId, Ground ground) {
        Limits recent = limits(ground).came(since(), Instant.MAX);
        return companies
                .search(new CompanySearch.Request(networkId, "", Map.of(), 0, 1, recent))
                .total();
    }

    /** Its public entries of the marketplace, the last changed first. */
    public List<PublishedListing> listings(long networkId, Ground ground, int from, int most) {
        return listings.find(networkId, ListingFilter.ALL, scope(networkId, ground), from, most);
    }

    /** How many public entries it has. */
    public long countListings(long networkId, Ground ground) {
        return listings.count(networkId, ListingFilter.ALL, scope(networkId, ground));
    }

    /** How many of its entries became public within the last 30 days. */
    public long newListings(long networkId, Ground ground) {
        return listings.count(
                networkId, ListingFilter.ALL, scope(networkId, ground).came(since(), Instant.MAX));
    }

    private Instant since() {
        return clock.instant().minus(NEW);
    }

    private static Limits limits(Ground ground) {
        return new Limits(ground.regions(), ground.sectors());
    }

    /** Entries of a category that belongs to no activity are in no sector. */
    private ListingScope scope(long networkId, Ground ground) {
        Optional<Set<Long>> within = ground.sectors().isEmpty()
                ? Optional.empty()
                : Optional.of(categories(categories.of(networkId, Language.EN), ground));
        return new ListingScope(ground.regions(), within, Instant.MIN, Instant.MAX);
    }

    /** Categories of which a code lies in a sector, with all their parts. */
    private static Set<Long> categories(CategoryTree tree, Ground ground) {
        Set<Long> within = new HashSet<>();
        tree.all().forEach(node -> {
            boolean of = Arrays.stream(node.category().facts().nace().split(" "))
                    .flatMap(code -> Activities.all().path(code).stream())
                    .anyMatch(ground.sectors()::contains);
            if (of) {
                within.addAll(tree.within(node.id()));
            }
        });
        return within;
    }

    /** Companies by ids, in a transaction of their own, so that memory does not grow with the directory. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Map<Long, Company> companies(List<Long> ids) {
        return reading.byId(ids);
    }
}
