package eu.visavis.app.web;

import eu.visavis.agenda.PublicCalendar;
import eu.visavis.app.web.SitemapXml.Place;
import eu.visavis.directory.CompanyAddresses;
import eu.visavis.directory.Entries;
import eu.visavis.listing.CrisisMarkets;
import eu.visavis.listing.ListingFilter;
import eu.visavis.listing.Marketplaces;
import eu.visavis.listing.PublishedListings;
import eu.visavis.mail.Outbox;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The addresses of all public pages, in files of up to 50,000. */
@RequestScoped
class Sitemaps {
    private final Networks networks;
    private final Marketplaces marketplaces;
    private final PublishedListings listings;
    private final CrisisMarkets crises;
    private final Entries companies;
    private final CompanyAddresses addresses;
    private final PublicCalendar calendar;
    private final Outbox outbox;
    private final Caller caller;

    @Inject
    Sitemaps(
            Networks networks,
            Marketplaces marketplaces,
            PublishedListings listings,
            CrisisMarkets crises,
            Entries companies,
            CompanyAddresses addresses,
            PublicCalendar calendar,
            Outbox outbox,
            Caller caller) {
        this.networks = networks;
        this.marketplaces = marketplaces;
        this.listings = listings;
        this.crises = crises;
        this.companies = companies;
        this.addresses = addresses;
        this.calendar = calendar;
        this.outbox = outbox;
        this.caller = caller;
    }

    Sitemaps() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    /** What a file of addresses is about. */
    enum Kind {
        /** Start pages, lists and events. */
        PAGES,
        ENTRIES,
        ORGANISATIONS,
        COMPANIES
    }

    /** The addresses of the files of all networks, or of the one at whose host it is asked. */
    List<String> files() {
        List<String> files = new ArrayList<>();
        for (Network network : networks.all()) {
            if (caller.site().isEmpty() || caller.site().getAsLong() == network.id()) {
                for (Kind kind : Kind.values()) {
                    addFiles(files, network, kind);
                }
            }
        }
        return files;
    }

    private void addFiles(List<String> files, Network network, Kind kind) {
        for (long part = 1; (part - 1) * SitemapXml.MOST < count(network, kind); part++) {
            files.add(outbox.address(base(network) + "/sitemap.xml?kind=" + kind + "&part=" + part));
        }
    }

    private long count(Network network, Kind kind) {
        return switch (kind) {
            case PAGES -> 1;
            case ENTRIES -> listings.count(network.id(), ListingFilter.ALL);
            case ORGANISATIONS -> listings.countPublishers(network.id());
            case COMPANIES -> companies.count(network.id());
        };
    }

    /**
     * What stands in a file.
     *
     * @param part from 1
     */
    List<Place> places(Network network, Kind kind, int part) {
        return places(network, kind, (part - 1) * SitemapXml.MOST, base(network))
                .toList();
    }

    private Stream<Place> places(Network network, Kind kind, int from, String base) {
        return switch (kind) {
            case PAGES -> pages(network).stream();
            case ENTRIES ->
                listings.find(network.id(), ListingFilter.ALL, from, SitemapXml.MOST).stream()
                        .map(listing -> new Place(
                                outbox.address(base + "/marketplace/" + listing.code()),
                                Optional.of(listing.changedAt())));
            case ORGANISATIONS ->
                listings.publishers(network.id(), from, SitemapXml.MOST).stream()
                        .map(publisher -> place(base + "/marketplace/organisations/" + publisher));
            case COMPANIES ->
                addresses.of(network.id(), from, SitemapXml.MOST).stream()
                        .map(company -> new Place(
                                outbox.address(base + "/directory/" + company.code()),
                                Optional.of(company.changedAt())));
        };
    }

    private List<Place> pages(Network network) {
        String base = base(network);
        List<Place> pages = new ArrayList<>(List.of(place(base), place(base + "/directory")));
        if (marketplaces.of(network.id()).open()) {
            pages.add(place(base + "/marketplace"));
            pages.add(place(base + "/marketplace/thanks"));
        }
        crises.open(OptionalLong.of(network.id()))
                .forEach(crisis -> pages.add(place(base + "/marketplace/crises/" + crisis.code())));
        calendar.of(network.id(), caller.language())
                .forEach(event -> pages.add(
                        new Place(outbox.address("/events/" + event.code()), Optional.of(event.changedAt()))));
        return pages;
    }

    private Place place(String path) {
        return new Place(outbox.address(path), Optional.empty());
    }

    private static String base(Network network) {
        return "/networks/" + network.code();
    }
}
