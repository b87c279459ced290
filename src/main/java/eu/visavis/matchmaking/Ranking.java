package eu.visavis.matchmaking;

import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.scoring.Match;
import eu.visavis.matchmaking.scoring.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * All other participants of an event for one of them: the suggested ones by score, the rest by organisation.
 *
 * <p>Suggested is who offers what the other needs, from another organisation. Somebody who does not want the meeting is
 * among the rest, without a score and with the reasons of language only, and so looks like anybody who does not fit:
 * neither the lists nor the page of a person tell a secret mark.
 */
public final class Ranking {
    private final EventPeople people;
    private final List<Suggestion> suggested = new ArrayList<>();
    private final List<Suggestion> others = new ArrayList<>();
    private final Map<Long, Suggestion> byId = new HashMap<>();

    private final Map<Long, Counterpart> unseen = new HashMap<>();

    private Ranking(EventPeople people) {
        this.people = people;
    }

    /**
     * Ranks the others for one participant.
     *
     * @param avoided participants who avoid this one or are avoided by it
     * @param sight whom the participant sees; others are in no list
     * @param names the order of names in the reader's language
     */
    static Ranking of(
            EventPeople people, long participantId, Set<Long> avoided, Sight sight, Comparator<String> names) {
        Ranking ranking = new Ranking(people);
        Counterpart me = people.find(participantId)
                .orElseThrow(() -> new IllegalStateException("Participant " + participantId + " is not approved"));
        for (Match match : people.rank(participantId)) {
            Counterpart other = people.find(match.candidateId()).orElseThrow();
            if (!sight.reaches(other)) {
                ranking.unseen.put(other.id(), other);
                continue;
            }
            boolean colleague = me.organisationId() == other.organisationId();
            boolean compared = !me.objects() && !other.objects();
            if (fits(match) && compared && !colleague && !avoided.contains(other.id())) {
                int rank = ranking.suggested.size() + 1;
                OptionalInt score = OptionalInt.of(match.score());
                ranking.suggested.add(ranking.suggestion(other, rank, score, match.reasons()));
            } else {
                ranking.others.add(ranking.suggestion(other, 0, OptionalInt.empty(), ofLanguage(me, other)));
            }
        }
        ranking.others.sort(
                Comparator.comparing((Suggestion other) -> other.who().organisation(), names)
                        .thenComparing(other -> other.who().lastName(), names));
        return ranking;
    }

    /** Whom to meet, the best score first. */
    public List<Suggestion> suggested() {
        return List.copyOf(suggested);
    }

    /** Everybody, the suggested first. */
    public List<Suggestion> everyone() {
        List<Suggestion> all = new ArrayList<>(suggested);
        all.addAll(others);
        return all;
    }

    /** Everybody whose name, organisation, town, offers or needs hold all these words. */
    public List<Suggestion> search(String words) {
        return everyone().stream()
                .filter(other -> people.matches(other.who().id(), words))
                .toList();
    }

    /** The participant with this code, unless it is the one for whom the others are ranked. */
    public Optional<Suggestion> find(PublicCode code) {
        return byId.values().stream()
                .filter(other -> other.who().code().equals(code))
                .findFirst();
    }

    /** The participant with this id, unless it is the one for whom the others are ranked. */
    public Optional<Suggestion> find(long participantId) {
        return Optional.ofNullable(byId.get(participantId));
    }

    /** Who is behind a request or mark of the participant, also if the profile is not shown. */
    public Optional<Counterpart> party(long participantId) {
        return find(participantId).map(Suggestion::who).or(() -> Optional.ofNullable(unseen.get(participantId)));
    }

    private Suggestion suggestion(Counterpart who, int rank, OptionalInt score, List<Reason> reasons) {
        Suggestion suggestion = new Suggestion(who, rank, score, reasons, people.profilesOf(who.id()));
        byId.put(who.id(), suggestion);
        return suggestion;
    }

    private static boolean fits(Match match) {
        return match.score() > 0
                && match.reasons().stream()
                        .anyMatch(reason -> reason instanceof Reason.SharedCategory
                                || reason instanceof Reason.SharedWords
                                || reason instanceof Reason.RelatedWords);
    }

    // Made from the languages, not taken from the match: there another reason may have pushed this one out.
    private static List<Reason> ofLanguage(Counterpart me, Counterpart other) {
        TreeSet<String> common = new TreeSet<>(me.spokenLanguages());
        common.retainAll(other.spokenLanguages());
        if (!common.isEmpty()) {
            return List.of(new Reason.CommonLanguage(List.copyOf(common)));
        }
        boolean known =
                !me.spokenLanguages().isEmpty() && !other.spokenLanguages().isEmpty();
        return known ? List.of(new Reason.NoCommonLanguage()) : List.of();
    }
}
