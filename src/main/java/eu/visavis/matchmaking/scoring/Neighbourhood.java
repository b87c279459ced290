package eu.visavis.matchmaking.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/**
 * Finds the statements of one kind that may fit another statement, without looking at all: by an index of their rarer
 * words, by categories with procurement codes, and by places. For the latter some statements, chosen by chance, lead
 * those that lie closest to them, and only the followers of the closest leaders are looked at (cluster pruning: Manning,
 * Raghavan and Schütze, Introduction to Information Retrieval, 7.1.6).
 */
final class Neighbourhood {
    private static final int FOUND = 40;
    private static final int LEADERS_ASKED = 4;
    private static final int MOST_HOLDERS = 400;
    private static final double SAME_CODE = 0.1;

    private final List<Held> all = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final Map<String, List<Integer>> byCode = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    private record Held(long owner, IndexedStatement statement) {}

    private record Group(PlacedWords leader, List<Integer> followers) {}

    private record Score(int place, double score) {}

    Neighbourhood(Collection<IndexedCandidate> candidates, Statement.Kind kind) {
        for (IndexedCandidate candidate : candidates) {
            candidate
                    .statements(kind)
                    .forEach(statement -> all.add(new Held(candidate.candidate().id(), statement)));
        }
        chooseLeaders();
        for (int i = 0; i < all.size(); i++) {
            index(i);
        }
    }

    private void chooseLeaders() {
        Random random = new Random(1);
        int wanted = (int) Math.ceil(Math.sqrt(all.size()));
        for (int i = 0; i < wanted && !all.isEmpty(); i++) {
            PlacedWords leader = all.get(random.nextInt(all.size())).statement().placed();
            if (!leader.words().isEmpty()) {
                groups.add(new Group(leader, new ArrayList<>()));
            }
        }
    }

    private void index(int place) {
        IndexedStatement statement = all.get(place).statement();
        statement
                .words()
                .forEach(word -> byWord.computeIfAbsent(word.key(), key -> new ArrayList<>(2))
                        .add(place));
        codes(statement)
                .forEach(code ->
                        byCode.computeIfAbsent(code, key -> new ArrayList<>(2)).add(place));
        closest(statement.placed(), 1).forEach(group -> group.followers().add(place));
    }

    /** The ids of those who made the statements that may fit. */
    Set<Long> around(IndexedStatement asked) {
        Map<Integer, Double> scores = new HashMap<>();
        asked.words().forEach(word -> {
            List<Integer> holders = byWord.getOrDefault(word.key(), List.of());
            if (holders.size() <= MOST_HOLDERS) {
                double weight = word.weight() / asked.length();
                holders.forEach(place -> scores.merge(place, weight, Double::sum));
            }
        });
        for (Group group : closest(asked.placed(), LEADERS_ASKED)) {
            for (int place : group.followers()) {
                scores.merge(
                        place,
                        asked.placed().closeness(all.get(place).statement().placed()),
                        Double::sum);
            }
        }
        for (String code : codes(asked)) {
            List<Integer> holders = byCode.getOrDefault(code, List.of());
            // With many of one category only those count that fit otherwise.
            boolean few = holders.size() <= MOST_HOLDERS;
            holders.forEach(place -> {
                if (few || scores.containsKey(place)) {
                    scores.merge(place, SAME_CODE, Double::sum);
                }
            });
        }
        return greatest(scores);
    }

    private Set<Long> greatest(Map<Integer, Double> scores) {
        PriorityQueue<Score> best = new PriorityQueue<>(Comparator.comparingDouble(Score::score));
        scores.forEach((place, score) -> {
            best.add(new Score(place, score));
            if (best.size() > FOUND) {
                best.poll();
            }
        });
        Set<Long> owners = new HashSet<>();
        best.forEach(score -> owners.add(all.get(score.place()).owner()));
        return owners;
    }

    private List<Group> closest(PlacedWords placed, int number) {
        if (placed.words().isEmpty()) {
            return List.of();
        }
        PriorityQueue<Map.Entry<Double, Group>> best = new PriorityQueue<>(Map.Entry.comparingByKey());
        for (Group group : groups) {
            best.add(Map.entry(placed.closeness(group.leader()), group));
            if (best.size() > number) {
                best.poll();
            }
        }
        return best.stream().map(Map.Entry::getValue).toList();
    }

    private static List<String> codes(IndexedStatement statement) {
        String category = statement.statement().category();
        List<String> codes = new ArrayList<>();
        if (!category.isBlank()) {
            codes.add(category);
            statement.cpvCodes().beginnings().forEach(code -> codes.add(category + ' ' + code));
        }
        return codes;
    }
}
