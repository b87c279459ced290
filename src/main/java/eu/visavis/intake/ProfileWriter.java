package eu.visavis.intake;

import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.marketplace.ProfileOwner;
import eu.visavis.network.Category;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the offers and needs of an import, and the categories that the organiser wants added for them. */
@ApplicationScoped
class ProfileWriter {
    private final CooperationProfiles profiles;
    private final Participants participants;
    private final Networks networks;
    private final ImportedKeys keys;
    private final Batches batches;

    @Inject
    ProfileWriter(
            CooperationProfiles profiles,
            Participants participants,
            Networks networks,
            ImportedKeys keys,
            Batches batches) {
        this.profiles = profiles;
        this.participants = participants;
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
        batches.each(sheet.added(), rows -> add(rows, categories, targets));
        batches.each(sheet.changed(), rows -> {
            Map<Long, CooperationProfile> stored = profiles.byId(targets.ids(ImportedKey.Kind.PROFILE, rows));
            rows.forEach(row ->
                    stored.get(targets.id(ImportedKey.Kind.PROFILE, row.id())).change(factsOf(row, categories)));
        });
    }

    private void add(List<ProfileRow> rows, Map<String, Long> categories, Targets targets) {
        Map<Long, Registration> owners = participants.byId(rows.stream()
                .map(row -> targets.id(ImportedKey.Kind.PARTICIPANT, row.participant()))
                .toList());
        for (ProfileRow row : rows) {
            Participant owner = owners.get(targets.id(ImportedKey.Kind.PARTICIPANT, row.participant()))
                    .participant();
            CooperationProfile profile = profiles.add(
                    new ProfileOwner(targets.networkId(), targets.eventId(), owner.personId(), owner.organisationId()),
                    factsOf(row, categories));
            keys.put(targets, ImportedKey.Kind.PROFILE, row.id(), profile.id());
        }
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
