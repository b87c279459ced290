package eu.visavis.matchmaking.scoring;

import eu.visavis.matchmaking.scoring.IndexedStatement.WeightedWord;
import eu.visavis.matchmaking.scoring.concept.Sketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
    private static final int COMPARED = 4 * FOUND;
    private static final int LEADERS_ASKED = 4;
    private static final int MOST_HOLDERS = 400;
    private static final float SAME_CODE = 0.1f;

    private final List<Held> all = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final Map<String, List<Integer>> byCode = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    private record Held(long owner, IndexedStatement statement) {}

    private record Group(PlacedWords leader, List<Integer> followers) {}

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
        Tally tally = new Tally(all.size());
        for (WeightedWord word : asked.words()) {
            List<Integer> holders = byWord.getOrDefault(word.key(), List.of());
            if (holders.size() <= MOST_HOLDERS) {
                float weight = (float) (word.weight() / asked.length());
                holders.forEach(place -> tally.add(place, weight));
            }
        }
        for (int place : closestFollowers(asked.placed())) {
            double closeness =
                    asked.placed().closeness(all.get(place).statement().placed());
            tally.add(place, (float) closeness);
        }
        for (String code : codes(asked)) {
            List<Integer> holders = byCode.getOrDefault(code, List.of());
            // With many of one category only those count that fit otherwise.
            boolean few = holders.size() <= MOST_HOLDERS;
            for (int place : holders) {
                if (few || tally.holds(place)) {
                    tally.add(place, SAME_CODE);
                }
            }
        }
        Set<Long> owners = new HashSet<>();
        for (int place : tally.greatest(FOUND)) {
            owners.add(all.get(place).owner());
        }
        return owners;
    }

    /** The followers of the closest leaders, less those that by their sketches lie farther away than enough others. */
    private int[] closestFollowers(PlacedWords asked) {
        List<Group> near = closest(asked, LEADERS_ASKED);
        int number = near.stream().mapToInt(group -> group.followers().size()).sum();
        int[] places = new int[number];
        int[] parting = new int[number];
        int[] howMany = new int[Sketch.PLANES + 1];
        int read = 0;
        for (Group group : near) {
            for (int place : group.followers()) {
                places[read] = place;
                parting[read] = asked.sketch()
                        .parting(all.get(place).statement().placed().sketch());
                howMany[parting[read++]]++;
            }
        }
        int most = 0;
        for (int enough = howMany[0]; enough < COMPARED && most < Sketch.PLANES; enough += howMany[most]) {
            most++;
        }
        int kept = 0;
        for (int i = 0; i < number; i++) {
            if (parting[i] <= most) {
                places[kept++] = places[i];
            }
        }
        return Arrays.copyOf(places, kept);
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
