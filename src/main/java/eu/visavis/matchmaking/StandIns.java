package eu.visavis.matchmaking;

import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.ProfileFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people are compared by who state nothing: what colleagues of the same organisation state, else the job title as what they
 * could offer. So nobody is left without suggestions just because the form was left empty. It is not shown as theirs.
 */
final class StandIns {
    private static final int MOST = 6;

    private final Map<Long, List<ProfileFacts>> profiles;
    private final Map<Long, List<ProfileFacts>> ofOrganisation = new HashMap<>();

    /**
     * Looks at what all state.
     *
     * @param profiles offers and needs by the id of the person
     */
    StandIns(List<Counterpart> people, Map<Long, List<ProfileFacts>> profiles) {
        this.profiles = profiles;
        for (Counterpart person : people) {
            List<ProfileFacts> own = profiles.getOrDefault(person.personId(), List.of());
            if (!own.isEmpty()) {
                ofOrganisation
                        .computeIfAbsent(person.organisationId(), id -> new ArrayList<>())
                        .addAll(own);
            }
        }
    }

    /** What somebody is compared by. */
    List<ProfileFacts> of(Counterpart person) {
        List<ProfileFacts> own = profiles.getOrDefault(person.personId(), List.of());
        if (!own.isEmpty()) {
            return own;
        }
        List<ProfileFacts> colleagues = ofOrganisation.getOrDefault(person.organisationId(), List.of());
        if (!colleagues.isEmpty()) {
            return colleagues.stream().limit(MOST).toList();
        }
        List<String> spoken = person.spokenLanguages();
        return person.jobTitle().isBlank() || spoken.isEmpty()
                ? List.of()
                : List.of(new ProfileFacts(
                        CooperationProfile.Kind.OFFER, spoken.get(0), person.jobTitle(), "", 0, List.of(), ""));
    }
}
