package eu.visavis.app;

import eu.visavis.directory.Organisations;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.CrisisFacts;
import eu.visavis.listing.CrisisMarket;
import eu.visavis.listing.CrisisMarkets;
import eu.visavis.listing.CrisisText;
import eu.visavis.listing.Listing;
import eu.visavis.listing.ListingFacts;
import eu.visavis.listing.ListingKind;
import eu.visavis.listing.ListingReview;
import eu.visavis.listing.ListingWriting;
import eu.visavis.listing.MarketplaceSettings;
import eu.visavis.listing.Marketplaces;
import eu.visavis.listing.Purpose;
import eu.visavis.listing.Side;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.network.Category;
import eu.visavis.network.Networks;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opens the marketplace of the demo with entries made of what people offer and look for at the demo event, with two that
 * are invented to show gifts and resources, and with two that wait for a moderator.
 */
@ApplicationScoped
class DemoMarketplace {
    private static final int PUBLISHED = 12;
    private static final int WAITING = 2;
    private static final int OF_LANGUAGE = 3;
    private static final int SHORT_TITLE = 90;

    private final EntityManager entities;
    private final CooperationProfiles profiles;
    private final Organisations organisations;
    private final Networks networks;
    private final CrisisMarkets crises;
    private final Marketplaces marketplaces;
    private final ListingWriting writing;
    private final ListingReview review;

    @Inject
    DemoMarketplace(
            EntityManager entities,
            CooperationProfiles profiles,
            Organisations organisations,
            Networks networks,
            CrisisMarkets crises,
            Marketplaces marketplaces,
            ListingWriting writing,
            ListingReview review) {
        this.entities = entities;
        this.profiles = profiles;
        this.organisations = organisations;
        this.networks = networks;
        this.crises = crises;
        this.marketplaces = marketplaces;
        this.writing = writing;
        this.review = review;
    }

    DemoMarketplace() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    /** Fills the marketplace. Needs a transaction. */
    void fill(long networkId, long eventId) {
        marketplaces.change(networkId, new MarketplaceSettings.Rules(true, 6, 10, List.of()));
        List<CooperationProfile> chosen = chosen(eventId);
        for (CooperationProfile profile : chosen.subList(0, PUBLISHED)) {
            approve(networkId, submit(networkId, profile.personId(), facts(profile)));
        }
        chosen.subList(PUBLISHED, PUBLISHED + WAITING)
                .forEach(profile -> submit(networkId, profile.personId(), facts(profile)));
        CooperationProfile giver = chosen.get(0);
        approve(networkId, submit(networkId, giver.personId(), gift(facts(giver))));
        CooperationProfile lender = chosen.get(1);
        approve(networkId, submit(networkId, lender.personId(), resource(facts(lender))));
        fillCrisis(networkId, chosen.get(2));
    }

    /** A crisis marketplace with one entry. */
    private void fillCrisis(long networkId, CooperationProfile helper) {
        Map<Language, CrisisText> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            texts.put(
                    language,
                    new CrisisText(
                            messages.text("demo.crisis.name"),
                            messages.text("demo.crisis.intro"),
                            messages.text("demo.crisis.notice")));
        }
        List<Map<Language, String>> parts = Stream.of("demo.crisis.pumps", "demo.crisis.transport", "demo.crisis.rooms")
                .map(DemoMarketplace::inAllLanguages)
                .toList();
        CrisisFacts facts = new CrisisFacts(
                texts, crises.today(), Optional.of(crises.today().plusMonths(3)));
        CrisisMarket market = crises.begin(networkId, facts, parts).orElseThrow();
        long category = networks.categories(networkId).stream()
                .filter(known -> known.parent().equals(OptionalLong.of(market.categoryId())))
                .mapToLong(Category::id)
                .min()
                .orElseThrow();
        approve(networkId, submit(networkId, Optional.of(market), helper.personId(), pumps(facts(helper), category)));
    }

    private static Map<Language, String> inAllLanguages(String key) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(
                        language -> language, language -> Messages.in(language).text(key)));
    }

    /** A few of each language, with titles that fit into a list, each of another organisation. */
    private List<CooperationProfile> chosen(long eventId) {
        List<CooperationProfile> chosen = new ArrayList<>();
        Map<String, Integer> languages = new HashMap<>();
        Set<Long> known = new HashSet<>();
        for (CooperationProfile profile : profiles.ofEvent(eventId)) {
            String language = profile.facts().language();
            if (chosen.size() < PUBLISHED + WAITING
                    && profile.facts().title().length() <= SHORT_TITLE
                    && languages.getOrDefault(language, 0) < OF_LANGUAGE
                    && known.add(profile.organisationId())) {
                languages.merge(language, 1, Integer::sum);
                chosen.add(profile);
            }
        }
        return chosen;
    }

    private Listing submit(long networkId, long personId, ListingFacts facts) {
        return submit(networkId, Optional.empty(), personId, facts);
    }

    private Listing submit(long networkId, Optional<CrisisMarket> crisis, long personId, ListingFacts facts) {
        Listing listing = writing.begin(networkId, crisis, personId, facts, writing.usualEnd(networkId))
                .orElseThrow();
        entities.flush(); // submitting reads it again
        PublicCode code = listing.code();
        if (!writing.submit(personId, code)) {
            throw new IllegalStateException("Cannot submit an entry of the demo");
        }
        entities.flush();
        return listing;
    }

    private void approve(long networkId, Listing listing) {
        ListingReview.Outcome outcome =
                review.approve(networkId, listing.code(), ListingReview.readVersion(listing), Map.of());
        if (outcome != ListingReview.Outcome.DONE) {
            throw new IllegalStateException("Cannot publish an entry of the demo: " + outcome);
        }
    }

    private ListingFacts facts(CooperationProfile profile) {
        ProfileFacts facts = profile.facts();
        var organisation = organisations.get(profile.organisationId()).facts();
        String body = facts.body();
        return new ListingFacts(
                facts.kind() == CooperationProfile.Kind.OFFER ? Side.OFFER : Side.NEED,
                ListingKind.SERVICE,
                EnumSet.of(Purpose.DISTRIBUTE),
                facts.categoryId(),
                new ListingFacts.Words(
                        facts.language(),
                        facts.title(),
                        "",
                        body.substring(0, Math.min(body.length(), ListingFacts.Words.MOST_BODY))),
                List.of(facts.language()),
                new ListingFacts.Publisher(
                        organisation.name(), organisation.country(), organisation.nuts(), organisation.website()),
                ListingFacts.Terms.NONE);
    }

    private ListingFacts gift(ListingFacts of) {
        return new ListingFacts(
                Side.OFFER,
                ListingKind.GIFT,
                Set.of(),
                of.categoryId(),
                new ListingFacts.Words(
                        "de",
                        "40 Schreibtische aus einem Umzug",
                        "Gut erhaltene Schreibtische für Schulen, Vereine und junge Firmen.",
                        "Die Tische sind 160 mal 80 Zentimeter groß und zerlegt. Wer einen Teil nimmt, holt ihn selbst ab."),
                List.of("de", "en"),
                of.publisher(),
                new ListingFacts.Terms(40, "Schreibtische", "Linz", Optional.empty(), Optional.empty(), "", true));
    }

    private ListingFacts pumps(ListingFacts of, long category) {
        return new ListingFacts(
                Side.OFFER,
                ListingKind.RESOURCE,
                Set.of(),
                category,
                new ListingFacts.Words(
                        "en",
                        "Six submersible pumps with hoses, for two weeks",
                        "Each of them moves 30 cubic metres an hour. We bring them within 100 kilometres.",
                        ""),
                List.of("en"),
                of.publisher(),
                new ListingFacts.Terms(6, "pumps", "", Optional.empty(), Optional.empty(), "", true));
    }

    private ListingFacts resource(ListingFacts of) {
        return new ListingFacts(
                Side.OFFER,
                ListingKind.RESOURCE,
                EnumSet.of(Purpose.DEVELOP, Purpose.RESEARCH),
                of.categoryId(),
                new ListingFacts.Words(
                        "en",
                        "Clean room with measuring equipment, two days a week",
                        "A clean room of class 7 that is free on Thursdays and Fridays.",
                        "With microscope and climate chamber. Our staff shows you how to use them."),
                List.of("en", "de"),
                of.publisher(),
                new ListingFacts.Terms(
                        16, "hours a week", "", Optional.empty(), Optional.empty(), "80 EUR an hour", false));
    }
}
