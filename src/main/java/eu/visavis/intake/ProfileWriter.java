package eu.visavis.intake;

import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.marketplace.ProfileOwner;
import eu.visavis.network.Category;
import eu.visavis.network.Networks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the offers and needs of an import, and the categories that the organiser wants added for them. */
@ApplicationScoped
class ProfileWriter {
    private final CooperationProfiles profiles;
    private final EntityManager entities;
    private final Networks networks;
    private final ImportedKeys keys;
    private final Batches batches;

    @Inject
    ProfileWriter(
            CooperationProfiles profiles,
            EntityManager entities,
            Networks networks,
            ImportedKeys keys,
            Batches batches) {
        this.profiles = profiles;
        this.entities = entities;
        this.networks = networks;
        this.keys = keys;
        this.batches = batches;
    }

    ProfileWriter() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    void write(Sheet<ProfileRow> sheet, Collection<String> newCategories, Targets targets) {
        newCategories.forEach(code -> networks.addCategory(targets.networkId(), code));
        Map<String, Long> categories = networks.categories(targets.networkId()).stream()
                .collect(Collectors.toMap(Category::code, Category::id));
        Map<Long, ProfileOwner> owners = owners(targets);
        batches.each(
                sheet.added(),
                rows -> rows.forEach(row -> {
                    long participant = targets.id(ImportedKey.Kind.PARTICIPANT, row.participant());
                    CooperationProfile profile = profiles.add(owners.get(participant), factsOf(row, categories));
                    keys.put(targets, ImportedKey.Kind.PROFILE, row.id(), profile.id());
                }));
        batches.each(sheet.changed(), rows -> {
            Map<Long, CooperationProfile> stored = profiles.byId(targets.ids(ImportedKey.Kind.PROFILE, rows));
            rows.forEach(row ->
                    stored.get(targets.id(ImportedKey.Kind.PROFILE, row.id())).change(factsOf(row, categories)));
        });
    }

    /** Moves offers and needs to the organisations for which their owners come now. */
    void followOwners(Targets targets) {
        entities.createQuery(
                        "select c, p.organisationId from CooperationProfile c"
                                + " join Participant p on p.eventId = c.eventId and p.personId = c.personId"
                                + " where c.eventId = :event and p.organisationId <> c.organisationId",
                        Object[].class)
                .setParameter("event", targets.eventId())
                .getResultList()
                .forEach(row -> ((CooperationProfile) row[0]).moveTo((Long) row[1]));
    }

    /** The participants as owners of offers and needs, by their ids. */
    private Map<Long, ProfileOwner> owners(Targets targets) {
        Map<Long, ProfileOwner> owners = new HashMap<>();
        entities.createQuery(
                        "select p.id, p.personId, p.organisationId from Participant p where p.eventId = :event",
                        Object[].class)
                .setParameter("event", targets.eventId())
                .getResultList()
                .forEach(row -> owners.put(
                        (Long) row[0],
                        new ProfileOwner(targets.networkId(), targets.eventId(), (Long) row[1], (Long) row[2])));
        return owners;
    }

    private static ProfileFacts factsOf(ProfileRow row, Map<String, Long> categories) {
        return new ProfileFacts(
                row.kind(),
                row.language(),
                row.title(),
                row.text(),
                categories.get(row.category()),
                row.cpvCodes(),
                row.source());
    }
}
