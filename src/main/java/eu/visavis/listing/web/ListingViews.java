package eu.visavis.listing.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.Listing;
import eu.visavis.listing.ListingFacts;
import eu.visavis.listing.PublishedListing;
import eu.visavis.network.Categories;
import eu.visavis.network.CategoryTree;
import eu.visavis.network.Regions;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Puts entries into the words of the reader. */
@RequestScoped
class ListingViews {
    private final Categories categories;
    private final Caller caller;
    private final Map<Long, CategoryTree> trees = new HashMap<>();

    @Inject
    ListingViews(Categories categories, Caller caller) {
        this.categories = categories;
        this.caller = caller;
    }

    ListingViews() { // for the CDI client proxy
        this(null, null);
    }

    /** The categories of a network, read once in a request. */
    CategoryTree tree(long networkId) {
        return trees.computeIfAbsent(networkId, id -> categories.of(id, caller.language()));
    }

    ListingView of(PublishedListing listing) {
        return view(listing.networkId(), listing.code(), listing.facts(), listing.validUntil());
    }

    /** The version of the author. */
    ListingView of(Listing listing) {
        return view(listing.networkId(), listing.code(), listing.facts(), listing.validUntil());
    }

    private ListingView view(long networkId, PublicCode code, ListingFacts facts, LocalDate until) {
        Formats formats = Formats.in(caller.language());
        Messages messages = Messages.in(caller.language());
        ListingFacts.Terms terms = facts.terms();
        ListingFacts.Publisher publisher = facts.publisher();
        return new ListingView(
                code.value(),
                facts.side().name(),
                facts.kind().name(),
                tree(networkId).path(facts.categoryId()),
                facts.purposes().stream()
                        .map(purpose -> messages.text("listing.purpose." + purpose))
                        .toList(),
                facts.words().language(),
                facts.words().title(),
                facts.words().summary(),
                facts.words().body(),
                formats.list(facts.spoken().stream().map(formats::language).toList()),
                publisher.name(),
                publisher.country(),
                place(publisher, formats),
                publisher.website(),
                amount(terms, formats),
                terms.place(),
                period(terms, formats, messages),
                terms.free() ? messages.text("listing.free") : terms.price(),
                formats.date(until));
    }

    private static String place(ListingFacts.Publisher publisher, Formats formats) {
        String country = formats.country(publisher.country());
        return publisher.nuts().length() > 2 ? Regions.all().name(publisher.nuts(), formats) + ", " + country : country;
    }

    private static String amount(ListingFacts.Terms terms, Formats formats) {
        return terms.quantity() == 0 ? terms.unit() : (formats.number(terms.quantity()) + " " + terms.unit()).strip();
    }

    private static String period(ListingFacts.Terms terms, Formats formats, Messages messages) {
        if (terms.from().isPresent() && terms.until().isPresent()) {
            return formats.dateRange(terms.from().get(), terms.until().get());
        }
        return terms.from()
                .map(day -> messages.text("network.project.from", formats.date(day)))
                .or(() -> terms.until().map(day -> messages.text("network.project.until", formats.date(day))))
                .orElse("");
    }
}
