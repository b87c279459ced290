package eu.visavis.marketplace;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
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
    private final AuditLog audit;

    @Inject
    ProfileEditing(CooperationProfiles profiles, AuditLog audit) {
        this.profiles = profiles;
        this.audit = audit;
    }

    ProfileEditing() { // for the CDI client proxy
        this(null, null);
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
        note(owner.personId(), "added");
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
                    note(personId, "changed");
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
                    note(personId, "removed");
                    return true;
                })
                .orElse(false);
    }

    private void note(long personId, String how) {
        audit.note(Deed.of(Act.PROFILE_CHANGED).toPerson(personId).with("how", how));
    }
}
