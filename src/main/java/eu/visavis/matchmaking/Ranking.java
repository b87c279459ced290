package eu.visavis.matchmaking;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.scoring.Match;
import eu.visavis.matchmaking.scoring.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
    private final Counterpart me;
    private final Standing standing;
    private final Language reader;
    private final Map<Long, Suggestion> suggested = new LinkedHashMap<>();

    private Ranking(EventPeople people, Counterpart me, Standing standing, Language reader) {
        this.people = people;
        this.me = me;
        this.standing = standing;
        this.reader = reader;
    }

    /**
     * Ranks the others for one participant.
     *
     * @param reader in whose language names are sorted
     */
    static Ranking of(EventPeople people, long participantId, Standing standing, Language reader) {
        Counterpart me = people.find(participantId)
                .orElseThrow(() -> new IllegalStateException("Participant " + participantId + " is not approved"));
        Ranking ranking = new Ranking(people, me, standing, reader);
        List<Match> matches = people.rank(participantId, standing.taste());
        // What staff propose comes first, whatever the score.
        Map<Long, Match> byId = new HashMap<>();
        matches.forEach(match -> byId.put(match.candidateId(), match));
        standing.proposed().keySet().stream()
                .sorted()
                .forEach(other -> people.find(other)
                        .filter(ranking::maySuggest)
                        .ifPresent(who -> ranking.suggest(who, Optional.ofNullable(byId.get(other)))));
        for (Match match : matches) {
            Counterpart other = people.find(match.candidateId()).orElseThrow();
            boolean colleague = me.organisationId() == other.organisationId();
            if (fits(match) && !colleague && ranking.maySuggest(other) && !ranking.suggested.containsKey(other.id())) {
                ranking.suggest(other, Optional.of(match));
            }
        }
        return ranking;
    }

    private boolean maySuggest(Counterpart other) {
        return other.id() != me.id()
                && standing.sight().reaches(other)
                && mayAsk(other)
                && !me.objects()
                && !other.objects()
                && !standing.avoided().contains(other.id())
                && !standing.dismissed().contains(other.id());
    }

    /** Whether people of one's type can ask people of the other's. */
    public boolean mayAsk(Counterpart other) {
        return standing.types().mayAsk(me.type(), other.type());
    }

    private void suggest(Counterpart who, Optional<Match> match) {
        Optional<Match> fitting = match.filter(Ranking::fits);
        suggested.put(
                who.id(),
                new Suggestion(
                        who,
                        suggested.size() + 1,
                        fitting.isPresent() ? OptionalInt.of(fitting.get().score()) : OptionalInt.empty(),
                        fitting.map(Match::reasons).orElseGet(() -> ofLanguage(me, who)),
                        Optional.ofNullable(standing.proposed().get(who.id())),
                        people.profilesOf(who.id())));
    }

    /** Whom to meet: first whom staff propose, then the best score first. */
    public List<Suggestion> suggested() {
        return List.copyOf(suggested.values());
    }

    /** How many people one sees. */
    public int size() {
        return (int) people.all().stream().filter(this::isSeen).count();
    }

    /** Everybody, the suggested first. */
    public List<Suggestion> everyone() {
        List<Suggestion> all = new ArrayList<>(suggested.values());
        for (Counterpart other : people.inOrder(reader)) {
            if (isSeen(other) && !suggested.containsKey(other.id())) {
                all.add(unsuggested(other));
            }
        }
        return all;
    }

    private boolean isSeen(Counterpart other) {
        return other.id() != me.id() && standing.sight().reaches(other);
    }

    private Suggestion unsuggested(Counterpart other) {
        return new Suggestion(
                other, 0, OptionalInt.empty(), ofLanguage(me, other), Optional.empty(), people.profilesOf(other.id()));
    }

    /** Everybody whose name, organisation, town, offers or needs hold all these words. */
    public List<Suggestion> search(String words) {
        return everyone().stream()
                .filter(other -> people.matches(other.who().id(), words))
                .toList();
    }

    /** The participant with this code, unless it is the one for whom the others are ranked. */
    public Optional<Suggestion> find(PublicCode code) {
        return people.all().stream()
                .filter(other -> other.code().equals(code))
                .findFirst()
                .flatMap(other -> find(other.id()));
    }

    /** The participant with this id, unless it is the one for whom the others are ranked. */
    public Optional<Suggestion> find(long participantId) {
        Suggestion first = suggested.get(participantId);
        return first != null
                ? Optional.of(first)
                : people.find(participantId).filter(this::isSeen).map(this::unsuggested);
    }

    /** Who is behind a request or mark of the participant, also if the profile is not shown. */
    public Optional<Counterpart> party(long participantId) {
        return people.find(participantId).filter(other -> other.id() != me.id());
    }

    private static boolean fits(Match match) {
        return match.score() > 0 && match.reasons().stream().anyMatch(Reason::isOfContent);
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
