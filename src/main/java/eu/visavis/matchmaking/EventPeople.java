package eu.visavis.matchmaking;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.SearchKey;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.matchmaking.scoring.Candidate;
import eu.visavis.matchmaking.scoring.EventCorpus;
import eu.visavis.matchmaking.scoring.Match;
import eu.visavis.matchmaking.scoring.Statement;
import eu.visavis.matchmaking.scoring.Taste;
import eu.visavis.text.Formats;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The approved participants of one event with what they offer and need, read and weighed once. Immutable. */
final class EventPeople {
    /** All are read together again when one in ten has changed: how rare words are is of then. */
    private static final int READ_ANEW = 10;

    private final Map<Long, Counterpart> people;
    private final Map<Long, List<ProfileFacts>> profiles;
    private final Map<Long, String> searchTexts;
    private final Map<Long, Candidate> candidates;
    private final Map<Long, Counterpart> byPerson;
    private final EventCorpus scoring;
    private final Map<Language, List<Counterpart>> ordered = new ConcurrentHashMap<>();

    private EventPeople(
            Map<Long, Counterpart> people,
            Map<Long, List<ProfileFacts>> profiles,
            Map<Long, String> searchTexts,
            Map<Long, Candidate> candidates,
            EventCorpus scoring) {
        this.people = people;
        this.byPerson = people.values().stream().collect(Collectors.toMap(Counterpart::personId, person -> person));
        this.profiles = profiles;
        this.searchTexts = searchTexts;
        this.candidates = candidates;
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
        return read(people, profiles, categories, Optional.empty());
    }

    /** The same event as it is now; only who is new or states something else is read, if these are few. */
    EventPeople now(List<Counterpart> people, Map<Long, List<ProfileFacts>> profiles, Map<Long, String> categories) {
        return read(people, profiles, categories, Optional.of(this));
    }

    private static EventPeople read(
            List<Counterpart> people,
            Map<Long, List<ProfileFacts>> profiles,
            Map<Long, String> categories,
            Optional<EventPeople> before) {
        Map<Long, Counterpart> byId = new LinkedHashMap<>();
        Map<Long, List<ProfileFacts>> byParticipant = new HashMap<>();
        Map<Long, String> texts = new HashMap<>();
        Map<Long, Candidate> candidates = new LinkedHashMap<>();
        StandIns standIns = new StandIns(people, profiles);
        for (Counterpart person : people) {
            List<ProfileFacts> own = profiles.getOrDefault(person.personId(), List.of());
            byId.put(person.id(), person);
            byParticipant.put(person.id(), List.copyOf(own));
            boolean same = before.filter(old -> old.states(person, own)).isPresent();
            texts.put(person.id(), same ? before.orElseThrow().searchTexts.get(person.id()) : searchText(person, own));
            candidates.put(person.id(), candidate(person, standIns.of(person), categories));
        }
        EventCorpus corpus =
                before.flatMap(old -> old.corpusOf(candidates)).orElseGet(() -> EventCorpus.of(candidates.values()));
        return new EventPeople(byId, byParticipant, texts, candidates, corpus);
    }

    private boolean states(Counterpart person, List<ProfileFacts> own) {
        return person.equals(people.get(person.id())) && own.equals(profiles.get(person.id()));
    }

    /** What was read before with the changes, unless there are so many that all should be read together anew. */
    private Optional<EventCorpus> corpusOf(Map<Long, Candidate> now) {
        List<Candidate> changed = now.values().stream()
                .filter(candidate -> !candidate.equals(candidates.get(candidate.id())))
                .toList();
        Set<Long> gone =
                candidates.keySet().stream().filter(id -> !now.containsKey(id)).collect(Collectors.toSet());
        int late = scoring.late() + changed.size() + gone.size();
        boolean few = late * READ_ANEW <= now.size() && changed.stream().allMatch(scoring::speaks);
        return few ? Optional.of(scoring.with(changed, gone)) : Optional.empty();
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

    /** The participant who is this person. */
    Optional<Counterpart> ofPerson(long personId) {
        return Optional.ofNullable(byPerson.get(personId));
    }

    /** All by organisation and last name, in the order of a language; found once for each language. */
    List<Counterpart> inOrder(Language reader) {
        return ordered.computeIfAbsent(reader, language -> {
            Comparator<String> names = Formats.in(language).sorting();
            return people.values().stream()
                    .sorted(Comparator.comparing(Counterpart::organisation, names)
                            .thenComparing(Counterpart::lastName, names))
                    .toList();
        });
    }

    /** The others who may fit, the best first. */
    List<Match> rank(long participantId, Taste taste) {
        return scoring.rank(participantId, taste);
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
