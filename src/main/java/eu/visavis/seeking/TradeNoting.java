package eu.visavis.seeking;

import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanyReading;
import eu.visavis.directory.CompanySearch;
import eu.visavis.directory.CompanySearch.Facet;
import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.SearchKey;
import eu.visavis.listing.PublishedListings;
import eu.visavis.listing.Side;
import eu.visavis.listing.Trader;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Notes at entries of the directory whether their companies have public offers or needs on the marketplace, which know
 * organisations by name and country only. It compares what is noted with what is public now, so that it does not matter
 * in which way something became public or ended.
 */
@ApplicationScoped
public class TradeNoting {
    /** Companies of one name and country. */
    private static final int MOST_NAMESAKES = 10;

    /** How long it is believed which entries are an organisation's; a register may bring one at any time. */
    private static final Duration BELIEVED = Duration.ofHours(1);

    private final Networks networks;
    private final PublishedListings listings;
    private final CompanySearch search;
    private final CompanyReading companies;
    private final Entries entries;
    private final Clock clock;
    private final Map<PublicCode, Known> known = new HashMap<>();

    /** Which entries were an organisation's at a moment. */
    private record Known(Collection<Long> ids, Instant at) {}

    @Inject
    TradeNoting(
            Networks networks,
            PublishedListings listings,
            CompanySearch search,
            CompanyReading companies,
            Entries entries,
            Clock clock) {
        this.networks = networks;
        this.listings = listings;
        this.search = search;
        this.companies = companies;
        this.entries = entries;
        this.clock = clock;
    }

    TradeNoting() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** Brings what is noted in all networks up to date. */
    @Transactional
    public synchronized void note() {
        if (search.isComplete()) {
            Instant old = clock.instant().minus(BELIEVED);
            known.values().removeIf(each -> each.at().isBefore(old));
            networks.all().forEach(this::note);
        }
    }

    private void note(Network network) {
        Map<Long, Set<Side>> now = new HashMap<>();
        for (Trader trader : listings.traders(network.id())) {
            Known own = known.computeIfAbsent(
                    trader.code(), unknown -> new Known(entriesOf(network, trader), clock.instant()));
            for (long id : own.ids()) {
                now.computeIfAbsent(id, unknown -> EnumSet.noneOf(Side.class)).addAll(trader.sides());
            }
        }
        Map<Long, Entry> concerned = new HashMap<>();
        entries.trading(network.id()).forEach(entry -> concerned.put(entry.id(), entry));
        Set<Long> fresh = new HashSet<>(now.keySet());
        fresh.removeAll(concerned.keySet());
        concerned.putAll(entries.byId(fresh));
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : concerned.values()) {
            Set<Side> sides = now.getOrDefault(entry.id(), Set.of());
            boolean offers = sides.contains(Side.OFFER);
            boolean needs = sides.contains(Side.NEED);
            if (entry.offers() != offers || entry.needs() != needs) {
                entry.trades(offers, needs);
                changed.add(entry);
            }
        }
        entries.changed(changed);
    }

    /** The index finds candidates; their names decide. */
    private Collection<Long> entriesOf(Network network, Trader trader) {
        Map<Facet, String> country = trader.country().isEmpty() ? Map.of() : Map.of(Facet.COUNTRY, trader.country());
        List<Long> candidates = search.search(
                        new CompanySearch.Request(network.id(), trader.name(), country, 0, MOST_NAMESAKES))
                .ids();
        String key = SearchKey.ofName(trader.name());
        Map<Long, Company> found = companies.byId(candidates);
        return candidates.stream()
                .filter(id -> found.containsKey(id) && isCalled(found.get(id).facts(), key, trader.country()))
                .toList();
    }

    private static boolean isCalled(CompanyFacts facts, String key, String country) {
        return facts.country().equals(country)
                && Stream.concat(Stream.of(facts.name()), facts.names().values().stream())
                        .anyMatch(name -> SearchKey.ofName(name).equals(key));
    }
}
