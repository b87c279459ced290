package eu.visavis.listing;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Territories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the public sees of marketplaces: reviewed, not expired, and in a network whose marketplace is open. Pages, feeds,
 * lists of addresses, frames on other sites and programs read through this class only.
 */
@ApplicationScoped
public class PublishedListings {
    /** So many at most are read at once. */
    public static final int MOST = 50_000;

    private final EntityManager entities;
    private final ListingSearch search;
    private final Marketplaces marketplaces;
    private final CrisisMarkets crises;
    private final Clock clock;

    @Inject
    PublishedListings(
            EntityManager entities,
            ListingSearch search,
            Marketplaces marketplaces,
            CrisisMarkets crises,
            Clock clock) {
        this.entities = entities;
        this.search = search;
        this.marketplaces = marketplaces;
        this.crises = crises;
        this.clock = clock;
    }

    PublishedListings() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Entries that fit, the last changed first. */
    public List<PublishedListing> find(long networkId, ListingFilter filter, int from, int most) {
        return query(
                        "select p",
                        networkId,
                        filter,
                        " order by p.changedAt desc, p.listingId desc",
                        PublishedListing.class)
                .map(query -> query.setFirstResult(from).setMaxResults(most).getResultList())
                .orElse(List.of());
    }

    /** How many entries fit. */
    public long count(long networkId, ListingFilter filter) {
        return query("select count(p)", networkId, filter, "", Long.class)
                .map(TypedQuery::getSingleResult)
                .orElse(0L);
    }

    /** How many entries fit, by what they are about. */
    public Map<ListingKind, Long> kinds(long networkId, ListingFilter filter) {
        Map<ListingKind, Long> counts = new EnumMap<>(ListingKind.class);
        query("select p.content.kind, count(p)", networkId, filter, " group by p.content.kind", Object[].class)
                .ifPresent(query ->
                        query.getResultList().forEach(row -> counts.put((ListingKind) row[0], (Long) row[1])));
        return counts;
    }

    /** A public entry by its name in addresses. */
    public Optional<PublishedListing> find(long networkId, PublicCode code) {
        return query("select p", networkId, ListingFilter.ALL, " and p.code = :code", PublishedListing.class)
                .flatMap(query ->
                        query.setParameter("code", code).getResultStream().findFirst());
    }

    /** The public entries of one organisation, the last changed first. */
    public List<PublishedListing> ofPublisher(long networkId, PublicCode publisher) {
        return query(
                        "select p",
                        networkId,
                        ListingFilter.ALL,
                        " and p.publisherCode = :publisher order by p.changedAt desc, p.listingId desc",
                        PublishedListing.class)
                .map(query -> query.setParameter("publisher", publisher)
                        .setMaxResults(ListingWriting.MOST_OF_AUTHOR)
                        .getResultList())
                .orElse(List.of());
    }

    /** The names in addresses of organisations with a public entry, in an order that stays. */
    public List<PublicCode> publishers(long networkId, int from, int most) {
        return query(
                        "select distinct p.publisherCode",
                        networkId,
                        ListingFilter.ALL,
                        " order by p.publisherCode",
                        PublicCode.class)
                .map(query -> query.setFirstResult(from).setMaxResults(most).getResultList())
                .orElse(List.of());
    }

    /** How many organisations have a public entry. */
    public long countPublishers(long networkId) {
        return query("select count(distinct p.publisherCode)", networkId, ListingFilter.ALL, "", Long.class)
                .map(TypedQuery::getSingleResult)
                .orElse(0L);
    }

    /** The one place where it stands what is public; empty if nothing is. */
    private <T> Optional<TypedQuery<T>> query(
            String select, long networkId, ListingFilter filter, String end, Class<T> type) {
        if (!marketplaces.of(networkId).open()) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder(
                " where p.networkId = :network and p.validUntil >= :today and " + CrisisMarkets.STANDS_OPEN);
        values.put("network", networkId);
        values.put("open", crises.openIds());
        values.put("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (!filter.within().everywhere()) {
            within(where, values, filter.within().crisis());
        }
        filter.side().ifPresent(side -> add(where, values, "p.content.side = :side", "side", side));
        filter.kind().ifPresent(kind -> add(where, values, "p.content.kind = :kind", "kind", kind));
        filter.purpose()
                .ifPresent(purpose -> add(
                        where,
                        values,
                        "concat(',', concat(p.content.purposes, ',')) like :purpose",
                        "purpose",
                        "%," + purpose + ",%"));
        if (!filter.categories().isEmpty()) {
            add(where, values, "p.content.categoryId in :categories", "categories", filter.categories());
        }
        if (!filter.region().isEmpty()) {
            region(where, values, filter.region());
        }
        if (!filter.words().isBlank()) {
            List<Long> found = search.find(networkId, filter.words());
            add(where, values, "p.listingId in :found", "found", found.isEmpty() ? List.of(-1L) : found);
        }
        TypedQuery<T> query = entities.createQuery(select + " from PublishedListing p" + where + end, type);
        values.forEach(query::setParameter);
        return Optional.of(query);
    }

    private static void within(StringBuilder where, Map<String, Object> values, OptionalLong crisis) {
        if (crisis.isPresent()) {
            add(where, values, "p.crisisId = :crisis", "crisis", crisis.getAsLong());
        } else {
            where.append(" and p.crisisId is null");
        }
    }

    /** A country holds entries without a region, too. */
    private static void region(StringBuilder where, Map<String, Object> values, String region) {
        if (region.length() == 2) {
            add(where, values, "p.content.country = :country", "country", Territories.countryOf(region));
        } else {
            add(where, values, "p.content.nuts like :region", "region", region + "%");
        }
    }

    private static void add(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }
}
