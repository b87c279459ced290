package eu.visavis.matchmaking.scoring;

import eu.visavis.matchmaking.scoring.concept.ConceptSpace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Makes up an event whose people need and offer what the labels of procurement codes name, in nine languages, and prints
 * how long the best twenty for everybody take, and those of a newcomer, with their reasons.
 */
class SuggestionsBenchmark {
    private static final int PEOPLE = Integer.getInteger("visavis.people", 10_000);
    private static final int SUGGESTED = 20;
    private static final int LABELS = 6;

    private final Random random = new Random(1);
    private final List<String> languages = new ArrayList<>();
    private final List<String[]> codes = new ArrayList<>();

    @Test
    void suggestsForEverybody() throws IOException {
        readLabels();
        List<Candidate> people =
                LongStream.range(0, PEOPLE).mapToObj(this::candidate).toList();
        double start = processor();
        ConceptSpace.shared();
        double learnt = processor() - start;
        start = processor();
        EventCorpus event = EventCorpus.of(people);
        double read = processor() - start;
        start = processor();
        long clock = System.nanoTime();
        long abroad = people.parallelStream()
                .flatMap(person -> event.rank(person.id(), Taste.USUAL).stream().limit(SUGGESTED))
                .filter(match -> match.reasons().stream().anyMatch(Reason.RelatedWords.class::isInstance))
                .count();
        double suggested = processor() - start;
        double passed = (System.nanoTime() - clock) / 1e9;
        List<Long> newcomers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Candidate newcomer = candidate(PEOPLE + i);
            clock = System.nanoTime();
            event.with(List.of(newcomer), Set.of()).rank(newcomer.id(), Taste.USUAL);
            newcomers.add(System.nanoTime() - clock);
        }
        newcomers.sort(null);
        System.gc();
        Runtime memory = Runtime.getRuntime();
        System.out.println(String.format(
                Locale.ROOT,
                "| %d people | processor: labels learnt %.1f s, event read %.1f s, suggestions of all %.1f s (%.1f s by the clock), %d across languages "
                        + "| a newcomer: middle %.0f ms, worst %.0f ms | heap %d MB |",
                PEOPLE,
                learnt,
                read,
                suggested,
                passed,
                abroad,
                newcomers.get(newcomers.size() / 2) / 1e6,
                newcomers.get(newcomers.size() - 1) / 1e6,
                (memory.totalMemory() - memory.freeMemory()) >> 20));
    }

    /** The seconds of all processors that were used so far. */
    private static double processor() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    private Candidate candidate(long id) {
        String language = languages.get(random.nextInt(languages.size()));
        return new Candidate(
                id,
                Set.copyOf(List.of(language, "en")),
                language.toUpperCase(Locale.ROOT),
                List.of(statement(Statement.Kind.NEED, language), statement(Statement.Kind.OFFER, language)));
    }

    private Statement statement(Statement.Kind kind, String language) {
        int column = 2 + languages.indexOf(language);
        int first = random.nextInt(codes.size() - LABELS);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < LABELS; i++) {
            labels.add(codes.get(first + i)[column]);
        }
        return new Statement(kind, language, "", Set.of(), labels.get(0), String.join(". ", labels));
    }

    private void readLabels() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(ConceptSpace.class.getResourceAsStream("labels.tsv.gz")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                if (languages.isEmpty()) {
                    languages.addAll(List.of(cells).subList(2, cells.length));
                } else if (cells[0].startsWith("CPV")) {
                    codes.add(cells);
                }
            });
        }
    }
}
