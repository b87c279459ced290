package eu.visavis.matchmaking;

import eu.visavis.event.Events;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.network.Category;
import eu.visavis.network.Networks;
import eu.visavis.registration.ParticipantErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads the people of an event, and keeps what it read until one of them changes. What is kept is compared with the
 * database at every call, so that no change is missed, whichever node made it.
 */
@ApplicationScoped
class PeopleReading {
    private static final int EVENTS_KEPT = 20;

    private final Map<Long, Kept> kept = Collections.synchronizedMap(new NewestEvents());
    private final Counterparts counterparts;
    private final CooperationProfiles profiles;
    private final Events events;
    private final Networks networks;

    @Inject
    PeopleReading(Counterparts counterparts, CooperationProfiles profiles, Events events, Networks networks) {
        this.counterparts = counterparts;
        this.profiles = profiles;
        this.events = events;
        this.networks = networks;
    }

    PeopleReading() { // for the CDI client proxy
        this(null, null, null, null);
    }

    private record Kept(List<Object> fingerprint, EventPeople people) {}

    private static final class NewestEvents extends LinkedHashMap<Long, Kept> {
        private static final long serialVersionUID = 1L;

        NewestEvents() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
            return size() > EVENTS_KEPT;
        }
    }

    /** Lets go what is kept of an event of which somebody is erased. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ParticipantErased erased) {
        kept.remove(erased.eventId());
    }

    /** The approved people of an event as they are now. */
    EventPeople of(long eventId) {
        // Taken before the reading: what changes meanwhile is then read again by the next call.
        List<Object> fingerprint = counterparts.fingerprint(eventId);
        Kept last = kept.get(eventId);
        if (last != null && last.fingerprint().equals(fingerprint)) {
            return last.people();
        }
        Map<Long, String> categories = networks.categories(events.get(eventId).networkId()).stream()
                .collect(Collectors.toMap(Category::id, Category::code));
        Map<Long, List<ProfileFacts>> byPerson = profiles.ofEvent(eventId).stream()
                .collect(Collectors.groupingBy(
                        CooperationProfile::personId,
                        Collectors.mapping(CooperationProfile::facts, Collectors.toList())));
        List<Counterpart> approved = counterparts.approved(eventId);
        EventPeople people = last == null
                ? EventPeople.of(approved, byPerson, categories)
                : last.people().now(approved, byPerson, categories);
        kept.put(eventId, new Kept(fingerprint, people));
        return people;
    }
}
