package eu.visavis.matchmaking;

import eu.visavis.kernel.SearchKey;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.matchmaking.scoring.Candidate;
import eu.visavis.matchmaking.scoring.EventCorpus;
import eu.visavis.matchmaking.scoring.Match;
import eu.visavis.matchmaking.scoring.PartnerScoring;
import eu.visavis.matchmaking.scoring.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The approved participants of one event with what they offer and need, read and weighed once. Immutable. */
final class EventPeople {
    private final Map<Long, Counterpart> people;
    private final Map<Long, List<ProfileFacts>> profiles;
    private final Map<Long, String> searchTexts;
    private final PartnerScoring scoring;

    private EventPeople(
            Map<Long, Counterpart> people,
            Map<Long, List<ProfileFacts>> profiles,
            Map<Long, String> searchTexts,
            PartnerScoring scoring) {
        this.people = people;
        this.profiles = profiles;
        this.searchTexts = searchTexts;
        this.scoring = scoring;
    }

    /**
     * Reads and weighs what the people of an event state.
     *
     * @param profiles offers and needs by the id of the person
     * @param categories codes of the categories by id
     */
    static EventPeople of(
            List<Counterpart> people, Map<Long, List<ProfileFacts>> profiles, Map<Long, String> categories) {
        Map<Long, Counterpart> byId = new LinkedHashMap<>();
        Map<Long, List<ProfileFacts>> byParticipant = new HashMap<>();
        Map<Long, String> texts = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Counterpart person : people) {
            List<ProfileFacts> own = profiles.getOrDefault(person.personId(), List.of());
            byId.put(person.id(), person);
            byParticipant.put(person.id(), List.copyOf(own));
            texts.put(person.id(), searchText(person, own));
            candidates.add(candidate(person, own, categories));
        }
        return new EventPeople(byId, byParticipant, texts, EventCorpus.of(candidates));
    }

    Optional<Counterpart> find(long participantId) {
        return Optional.ofNullable(people.get(participantId));
    }

    /** The participants in the order in which they registered. */
    List<Counterpart> all() {
        return List.copyOf(people.values());
    }

    List<ProfileFacts> profilesOf(long participantId) {
        return profiles.getOrDefault(participantId, List.of());
    }

    /** The others, the best fit first. */
    List<Match> rank(long participantId) {
        return scoring.rank(participantId);
    }

    /** Whether every word stands in the name, the organisation, the town or the offers and needs of somebody. */
    boolean matches(long participantId, String words) {
        String text = searchTexts.getOrDefault(participantId, "");
        return List.of(SearchKey.ofName(words).split(" ")).stream().allMatch(text::contains);
    }

    private static String searchText(Counterpart person, List<ProfileFacts> profiles) {
        StringBuilder text = new StringBuilder();
        for (String part : List.of(person.name(), person.jobTitle(), person.organisation(), person.town())) {
            text.append(part).append('\n');
        }
        profiles.forEach(profile ->
                text.append(profile.title()).append('\n').append(profile.body()).append('\n'));
        return SearchKey.ofName(text.toString());
    }

    private static Candidate candidate(Counterpart person, List<ProfileFacts> profiles, Map<Long, String> categories) {
        List<Statement> statements = profiles.stream()
                .map(profile -> new Statement(
                        Statement.Kind.valueOf(profile.kind().name()),
                        profile.language(),
                        categories.getOrDefault(profile.categoryId(), ""),
                        Set.copyOf(profile.cpvCodes()),
                        profile.title(),
                        profile.body()))
                .toList();
        return new Candidate(person.id(), Set.copyOf(person.spokenLanguages()), person.country(), statements);
    }
}
