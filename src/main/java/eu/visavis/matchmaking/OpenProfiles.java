package eu.visavis.matchmaking;

import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.registration.PublicProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What those offer who chose to be public, for the page of the event. It names organisations, not people. */
@ApplicationScoped
class OpenProfiles implements PublicProfiles {
    private static final int OFFERS = 3;

    private final PeopleReading reading;

    @Inject
    OpenProfiles(PeopleReading reading) {
        this.reading = reading;
    }

    OpenProfiles() { // for the CDI client proxy
        this(null);
    }

    @Override
    @Transactional
    public List<Shown> of(long eventId) {
        EventPeople people = reading.of(eventId);
        return people.all().stream()
                .filter(Sight::isPublic)
                .limit(MOST)
                .map(person ->
                        new Shown(person.organisation(), person.town(), person.country(), offers(people, person)))
                .toList();
    }

    private static List<Offer> offers(EventPeople people, Counterpart person) {
        return people.profilesOf(person.id()).stream()
                .filter(facts -> facts.kind() == CooperationProfile.Kind.OFFER)
                .limit(OFFERS)
                .map(facts -> new Offer(facts.title(), facts.language()))
                .toList();
    }
}
