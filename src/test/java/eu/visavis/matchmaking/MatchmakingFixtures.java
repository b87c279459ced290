package eu.visavis.matchmaking;

import eu.visavis.kernel.PublicCode;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.registration.Visibility;
import eu.visavis.testing.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** People of an event with unsurprising defaults: one organisation each, from Germany, who speak English. */
final class MatchmakingFixtures {
    static final long DEVICES = 1;
    static final long SOFTWARE = 2;

    private MatchmakingFixtures() {}

    static Counterpart aPerson(long id, String organisation) {
        return aPerson(id, organisation, id, "en");
    }

    static Counterpart aPerson(long id, String organisation, long organisationId, String spoken) {
        return new Counterpart(
                id,
                code(id),
                id + 1000,
                organisationId,
                "Kim",
                "Person" + id,
                "Procurement",
                "",
                spoken,
                false,
                organisation,
                "company",
                "DE",
                "Dresden",
                "",
                Visibility.PARTICIPANTS,
                null);
    }

    /** The same person, who objects to suggestions. */
    static Counterpart objecting(Counterpart person) {
        return new Counterpart(
                person.id(),
                person.code(),
                person.personId(),
                person.organisationId(),
                person.firstName(),
                person.lastName(),
                person.jobTitle(),
                person.type(),
                person.spoken(),
                person.online(),
                person.organisation(),
                person.organisationType(),
                person.country(),
                person.town(),
                person.website(),
                person.visibility(),
                Database.NOW);
    }

    static ProfileFacts offer(long category, String title) {
        return facts(CooperationProfile.Kind.OFFER, category, title);
    }

    static ProfileFacts need(long category, String title) {
        return facts(CooperationProfile.Kind.NEED, category, title);
    }

    static PublicCode code(long id) {
        return new PublicCode(String.format(Locale.ROOT, "%010d", id));
    }

    static List<Long> ids(List<Suggestion> suggestions) {
        List<Long> ids = new ArrayList<>();
        suggestions.forEach(suggestion -> ids.add(suggestion.who().id()));
        return ids;
    }

    private static ProfileFacts facts(CooperationProfile.Kind kind, long category, String title) {
        return new ProfileFacts(kind, "en", title, "", category, List.of(), "");
    }
}
