package eu.visavis.matchmaking;

import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.registration.ProfileOwners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Who has stated offers and needs, for the lists of registrations. */
@ApplicationScoped
class StatedProfiles implements ProfileOwners {
    private final CooperationProfiles profiles;

    @Inject
    StatedProfiles(CooperationProfiles profiles) {
        this.profiles = profiles;
    }

    StatedProfiles() { // for the CDI client proxy
        this(null);
    }

    @Override
    public Set<Long> of(long eventId) {
        return profiles.ofEvent(eventId).stream()
                .map(CooperationProfile::personId)
                .collect(Collectors.toSet());
    }
}
