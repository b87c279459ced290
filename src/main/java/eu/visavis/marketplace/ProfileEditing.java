package eu.visavis.marketplace;

import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What somebody does with the own offers and needs. */
@ApplicationScoped
public class ProfileEditing {
    /** The most offers and needs that one person can state at an event. */
    public static final int MOST = 30;

    private final CooperationProfiles profiles;

    @Inject
    ProfileEditing(CooperationProfiles profiles) {
        this.profiles = profiles;
    }

    ProfileEditing() { // for the CDI client proxy
        this(null);
    }

    /**
     * Adds an offer or need.
     *
     * @return its code; empty if there are {@link #MOST} already
     */
    @Transactional
    public Optional<PublicCode> add(ProfileOwner owner, ProfileFacts facts) {
        if (profiles.ofPerson(owner.eventId(), owner.personId()).size() >= MOST) {
            return Optional.empty();
        }
        return Optional.of(profiles.add(owner, facts).code());
    }

    /**
     * Changes an own offer or need.
     *
     * @return false if the person has none of this code at the event
     */
    @Transactional
    public boolean change(long eventId, long personId, PublicCode code, ProfileFacts facts) {
        return profiles.find(eventId, personId, code)
                .map(profile -> {
                    profile.change(facts);
                    return true;
                })
                .orElse(false);
    }

    /**
     * Removes an own offer or need for good.
     *
     * @return false if the person has none of this code at the event
     */
    @Transactional
    public boolean remove(long eventId, long personId, PublicCode code) {
        return profiles.find(eventId, personId, code)
                .map(profile -> {
                    profiles.remove(profile);
                    return true;
                })
                .orElse(false);
    }
}
