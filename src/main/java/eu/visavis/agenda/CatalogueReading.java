package eu.visavis.agenda;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.network.Categories;
import eu.visavis.network.Category;
import eu.visavis.network.CategoryTree;
import eu.visavis.network.Publicities;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.registration.Visibility;
import eu.visavis.text.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the catalogue of an event: only those who let all participants see them, and of them what participants see.
 */
@ApplicationScoped
public class CatalogueReading {
    private static final Set<Visibility> SEEN_BY_ALL = EnumSet.of(Visibility.PARTICIPANTS, Visibility.PUBLIC);

    private final Events events;
    private final Participants participants;
    private final CooperationProfiles profiles;
    private final Categories categories;
    private final Publicities publicities;
    private final boolean demo;

    @Inject
    CatalogueReading(
            Events events,
            Participants participants,
            CooperationProfiles profiles,
            Categories categories,
            Publicities publicities,
            @ConfigProperty(name = "visavis.demo", defaultValue = "false") boolean demo) {
        this.events = events;
        this.participants = participants;
        this.profiles = profiles;
        this.categories = categories;
        this.publicities = publicities;
        this.demo = demo;
    }

    CatalogueReading() { // for the CDI client proxy
        this(null, null, null, null, null, false);
    }

    /** What somebody who is shown offers or needs. */
    private record Stated(Registration who, CooperationProfile profile) {}

    /** The catalogue in a language. */
    @Transactional
    public Catalogue of(long eventId, Language language) {
        Event event = events.get(eventId);
        Formats formats = Formats.in(language);
        CategoryTree tree = categories.of(event.networkId(), language);
        Map<Long, Registration> shown = new HashMap<>();
        participants.approved(eventId).stream()
                .filter(one -> SEEN_BY_ALL.contains(one.participant().visibility()))
                .forEach(one -> shown.put(one.person().id(), one));
        Map<String, List<Stated>> sectors = new TreeMap<>(formats.sorting());
        for (CooperationProfile profile : profiles.ofEvent(eventId)) {
            Registration who = shown.get(profile.personId());
            if (who != null) {
                sectorOf(profile.facts().categoryId(), tree)
                        .ifPresent(top -> sectors.computeIfAbsent(top.label(language), name -> new ArrayList<>())
                                .add(new Stated(who, profile)));
            }
        }
        return new Catalogue(
                language,
                AgendaEvent.of(event, events.days(eventId), event.changedAt(), language),
                demo,
                PrintedPublicity.of(
                                publicities.of(event.networkId()),
                                publicities.printedEmblem(event.networkId()),
                                language)
                        .orElse(null),
                sectors.entrySet().stream()
                        .map(sector -> new Catalogue.Sector(sector.getKey(), companies(sector.getValue(), formats)))
                        .toList());
    }

    /** The category at the top under which a category stands. */
    private static Optional<Category> sectorOf(long categoryId, CategoryTree tree) {
        Optional<Category> category = tree.find(categoryId).map(CategoryTree.Node::category);
        while (category.isPresent() && category.get().parent().isPresent()) {
            category = tree.find(category.get().parent().getAsLong()).map(CategoryTree.Node::category);
        }
        return category;
    }

    private static List<Catalogue.Company> companies(List<Stated> sector, Formats formats) {
        Map<Long, List<Stated>> byOrganisation = new LinkedHashMap<>();
        for (Stated stated : sector) {
            byOrganisation
                    .computeIfAbsent(stated.who().organisation().id(), id -> new ArrayList<>())
                    .add(stated);
        }
        return byOrganisation.values().stream()
                .map(stated -> company(stated, formats))
                .sorted(Comparator.comparing(Catalogue.Company::name, formats.sorting()))
                .toList();
    }

    private static Catalogue.Company company(List<Stated> stated, Formats formats) {
        Registration first = stated.get(0).who();
        String country = first.organisation().country();
        return new Catalogue.Company(
                first.organisation().name(),
                first.organisation().town(),
                country.isEmpty() ? "" : formats.country(country),
                first.organisation().website(),
                stated.stream()
                        .map(one -> new Catalogue.Contact(
                                one.who().person().name(),
                                one.who().participant().attendance().jobTitle()))
                        .distinct()
                        .toList(),
                titles(stated, CooperationProfile.Kind.OFFER),
                titles(stated, CooperationProfile.Kind.NEED));
    }

    private static List<TextInLanguage> titles(List<Stated> stated, CooperationProfile.Kind kind) {
        return stated.stream()
                .map(one -> one.profile().facts())
                .filter(facts -> facts.kind() == kind)
                .map(facts -> new TextInLanguage(facts.title(), facts.language()))
                .toList();
    }
}
