package eu.visavis.matchmaking;

import static eu.visavis.matchmaking.MatchmakingFixtures.aPerson;

import eu.visavis.kernel.Language;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.matchmaking.scoring.concept.ConceptSpace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * What a page of suggestions computes in an event of 5,000 people, and what it takes to read a newcomer; without database and
 * page.
 */
class RankingBenchmark {
    private static final int PEOPLE = Integer.getInteger("visavis.people", 5_000);
    private static final int ASKED = 200;
    private static final int NEWCOMERS = 20;
    private static final int COLUMNS = 2;

    private final Random random = new Random(1);

    @Test
    void ranksForMany() throws IOException {
        List<String[]> labels = labels();
        String[] languages = labels.remove(0);
        List<Counterpart> people = new ArrayList<>();
        Map<Long, List<ProfileFacts>> profiles = new HashMap<>();
        for (int id = 1; id <= PEOPLE; id++) {
            people.add(add(id, languages, labels, profiles));
        }
        EventPeople event = EventPeople.of(people, profiles, Map.of());
        List<Long> pages = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            long asked = 1 + random.nextInt(PEOPLE);
            long start = System.nanoTime();
            Ranking ranking = Ranking.of(event, asked, Standing.of(Sight.ofThose(Set.of())), Language.EN);
            ranking.suggested();
            ranking.size();
            pages.add(System.nanoTime() - start);
        }
        List<Long> reading = new ArrayList<>();
        for (int i = 1; i <= NEWCOMERS; i++) {
            people.add(add(PEOPLE + i, languages, labels, profiles));
            long start = System.nanoTime();
            event = event.now(people, profiles, Map.of());
            Ranking.of(event, PEOPLE + i, Standing.of(Sight.ofThose(Set.of())), Language.EN);
            reading.add(System.nanoTime() - start);
        }
        System.out.println(String.format(
                Locale.ROOT,
                "| %d people | a page: middle %.1f ms, 95 of 100 within %.1f ms | a newcomer: middle %.0f ms, worst %.0f ms |",
                PEOPLE,
                at(pages, 0.5),
                at(pages, 0.95),
                at(reading, 0.5),
                at(reading, 1)));
    }

    private static double at(List<Long> times, double share) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / 1e6;
    }

    private Counterpart add(int id, String[] languages, List<String[]> labels, Map<Long, List<ProfileFacts>> profiles) {
        int column = COLUMNS + random.nextInt(languages.length - COLUMNS);
        profiles.put(
                id + 1000L,
                List.of(
                        facts(CooperationProfile.Kind.OFFER, languages[column], column, labels),
                        facts(CooperationProfile.Kind.NEED, languages[column], column, labels)));
        return aPerson(id, "Organisation " + id);
    }

    private ProfileFacts facts(CooperationProfile.Kind kind, String language, int column, List<String[]> labels) {
        int first = random.nextInt(labels.size() - 6);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            body.append(labels.get(first + i)[column]).append(". ");
        }
        return new ProfileFacts(kind, language, labels.get(first)[column], body.toString(), 0, List.of(), "");
    }

    private static List<String[]> labels() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(ConceptSpace.class.getResourceAsStream("labels.tsv.gz")),
                StandardCharsets.UTF_8))) {
            return new ArrayList<>(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> !cells[0].startsWith("NACE"))
                    .toList());
        }
    }
}
