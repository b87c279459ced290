package eu.visavis.matchmaking;

import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.registration.EmployerChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets offers and needs go along when somebody goes to another organisation. */
@ApplicationScoped
class ProfilesOfMovers {
    private final CooperationProfiles profiles;

    @Inject
    ProfilesOfMovers(CooperationProfiles profiles) {
        this.profiles = profiles;
    }

    ProfilesOfMovers() { // for the CDI client proxy
        this(null);
    }

    void follow(@Observes EmployerChanged change) {
        profiles.ofPerson(change.eventId(), change.personId())
                .forEach(profile -> profile.moveTo(change.organisationId()));
    }
}
