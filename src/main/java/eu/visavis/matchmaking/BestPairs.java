package eu.visavis.matchmaking;

import eu.visavis.matchmaking.scoring.Match;
import eu.visavis.matchmaking.scoring.Reason;
import eu.visavis.matchmaking.scoring.Taste;
import eu.visavis.matchmaking.scoring.Weights;
import eu.visavis.registration.ParticipantErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The pairs of an event that fit best and have not asked each other, for staff who propose meetings. In a large event they take
 * a while and are found beside the page; they are kept until people, what they state or the weights change.
 */
@ApplicationScoped
public class BestPairs {
    /** How many are kept of each participant, and how many of an event. */
    private static final int OF_EACH = 5;

    private static final int KEPT = 2000;

    /** How often the list has the same participant. */
    private static final int MOST_TIMES = 2;

    private final Map<Long, Search> searches = new ConcurrentHashMap<>();
    private final PeopleReading reading;
    private final Tastes tastes;
    private final MeetingRequests requests;
    private final Avoidances avoidances;
    private final Dismissals dismissals;
    private final Proposals proposals;

    @Inject
    BestPairs(
            PeopleReading reading,
            Tastes tastes,
            MeetingRequests requests,
            Avoidances avoidances,
            Dismissals dismissals,
            Proposals proposals) {
        this.reading = reading;
        this.tastes = tastes;
        this.requests = requests;
        this.avoidances = avoidances;
        this.dismissals = dismissals;
        this.proposals = proposals;
    }

    BestPairs() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** Lets go what is kept of an event of which somebody is erased. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ParticipantErased erased) {
        searches.remove(erased.eventId());
    }

    /**
     * Two participants who fit.
     *
     * @param reasons as the first of the two would be told
     */
    public record Found(Counterpart first, Counterpart second, int score, List<Reason> reasons) {}

    private record Scored(Pair pair, int score, List<Reason> reasons) {}

    private record Search(EventPeople people, Weights weights, FutureTask<List<Scored>> task) {}

    /**
     * The best pairs that staff may still propose, the best first.
     *
     * @param patience how long to wait for them
     * @return nothing if they are not found yet
     */
    @Transactional
    public Optional<List<Found>> of(long eventId, Duration patience) {
        EventPeople people = reading.of(eventId);
        Optional<List<Scored>> found = found(eventId, people, patience);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Set<Pair> taken = new HashSet<>(proposals.pairs(eventId));
        requests.ofEvent(eventId).stream()
                .filter(request -> request.status() != MeetingRequest.Status.WITHDRAWN)
                .forEach(request -> taken.add(Pair.of(request.requesterId(), request.inviteeId())));
        avoidances.ofEvent(eventId).forEach(mark -> taken.add(Pair.of(mark.participantId(), mark.otherId())));
        dismissals.ofEvent(eventId).forEach(each -> taken.add(Pair.of(each.participantId(), each.otherId())));
        Map<Long, Integer> times = new HashMap<>();
        return Optional.of(found.get().stream()
                .filter(scored -> !taken.contains(scored.pair()))
                .filter(scored -> isAmongFew(scored.pair(), times))
                .map(scored -> new Found(
                        people.find(scored.pair().first()).orElseThrow(),
                        people.find(scored.pair().second()).orElseThrow(),
                        scored.score(),
                        scored.reasons()))
                .toList());
    }

    // Else those who fit many fill the list.
    private static boolean isAmongFew(Pair pair, Map<Long, Integer> times) {
        int first = times.getOrDefault(pair.first(), 0);
        int second = times.getOrDefault(pair.second(), 0);
        if (first >= MOST_TIMES || second >= MOST_TIMES) {
            return false;
        }
        times.put(pair.first(), first + 1);
        times.put(pair.second(), second + 1);
        return true;
    }

    private Optional<List<Scored>> found(long eventId, EventPeople people, Duration patience) {
        Weights weights = tastes.weights(eventId);
        Search search = searches.compute(eventId, (id, last) -> {
            if (last != null && last.people() == people && last.weights().equals(weights)) {
                return last;
            }
            if (last != null) {
                last.task().cancel(true);
            }
            FutureTask<List<Scored>> task = new FutureTask<>(() -> search(people, weights));
            // A plain thread: it only computes, and must not carry along what belongs to the request.
            Thread thread = new Thread(task, "best pairs of event " + id);
            thread.setDaemon(true);
            thread.start();
            return new Search(people, weights, task);
        });
        try {
            return Optional.of(search.task().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot find the best pairs of event " + eventId, e);
        }
    }

    private static List<Scored> search(EventPeople people, Weights weights) {
        Taste taste = Taste.USUAL.with(weights);
        Map<Pair, Scored> best = new HashMap<>();
        for (Counterpart person : people.all()) {
            if (Thread.currentThread().isInterrupted()) {
                return List.of();
            }
            people.rank(person.id(), taste).stream()
                    .filter(match ->
                            mayMeet(person, people.find(match.candidateId()).orElseThrow(), match))
                    .limit(OF_EACH)
                    .forEach(match -> keep(person, match, best));
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.pair().first())
                        .thenComparing(scored -> scored.pair().second()))
                .limit(KEPT)
                .toList();
    }

    // The reasons are those that the first of the pair would be told, so they are taken from its own ranking if it is
    // there.
    private static void keep(Counterpart person, Match match, Map<Pair, Scored> best) {
        Pair pair = Pair.of(person.id(), match.candidateId());
        Scored before = best.get(pair);
        if (before == null || pair.first() == person.id()) {
            best.put(pair, new Scored(pair, match.score(), match.reasons()));
        }
    }

    private static boolean mayMeet(Counterpart one, Counterpart other, Match match) {
        return match.reasons().stream().anyMatch(Reason::isOfContent)
                && one.organisationId() != other.organisationId()
                && !one.objects()
                && !other.objects()
                && Sight.isShown(one)
                && Sight.isShown(other);
    }
}
