package eu.visavis.directory.search;

import eu.visavis.directory.Companies;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanySearch.Facet;
import eu.visavis.directory.CompanySearch.Request;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long searches take while 20 people search, each a second after the last answer, as somebody does who reads; and without
 * a pause, which is more than people do. Names are made by chance from a fixed seed; one word in ten is mistyped.
 */
class CompanySearchBenchmark {
    private static final List<String> TRADES = List.of(
            "Maschinenbau",
            "Strojírny",
            "Opakowania",
            "Logistique",
            "Software",
            "Medizintechnik",
            "Kovovýroba",
            "Elektronika",
            "Textiles",
            "Packaging",
            "Werkzeugbau",
            "Plasty",
            "Chimica",
            "Alimentos",
            "Robotics",
            "Holz",
            "Automotive",
            "Sklárny",
            "Drukarnia",
            "Optik");
    private static final List<String> TOWNS = List.of(
            "Dresden",
            "Děčín",
            "Liège",
            "Katowice",
            "Chemnitz",
            "Ústí",
            "Wrocław",
            "Praha",
            "Leipzig",
            "Zittau",
            "Most",
            "Lille",
            "Torino",
            "Bilbao",
            "Utrecht",
            "Gent",
            "Kraków",
            "Pirna",
            "Görlitz",
            "Plzeň");
    private static final List<String> FORMS = List.of("GmbH", "s.r.o.", "Sp. z o.o.", "SARL", "Srl", "SL", "BV", "AG");
    private static final List<String> REGIONS =
            List.of("DED2", "DED4", "CZ042", "CZ010", "BE33", "PL22", "PL51", "FRE1", "ITC1", "ES21", "NL31", "DED5");
    private static final List<String> NACE =
            List.of("25.62", "28.22", "62.01", "10.71", "20.16", "22.22", "26.51", "13.20", "29.32", "16.23");
    private static final int PEOPLE = 20;

    @TempDir
    private Path folder;

    @Test
    void searchesWhileTwentyPeopleDo() throws Exception {
        for (int entries : List.of(50_000, 500_000)) {
            measure(entries);
        }
    }

    private void measure(int entries) throws Exception {
        Random random = new Random(7);
        long begun = System.nanoTime();
        try (Shelf shelf = Shelf.open(Optional.of(folder.resolve(String.valueOf(entries))))) {
            for (int id = 0; id < entries; id++) {
                shelf.put(id, Optional.of(EntryDocument.of(id, 1, List.of(company(random)))));
            }
            shelf.show();
            System.out.printf(
                    Locale.ROOT, "%,d entries indexed in %.1f s%n", entries, (System.nanoTime() - begun) / 1e9);
            report(entries, "warm-up", people(shelf, 40, 0));
            alone(entries, shelf);
            report(entries, "20 people, a second apart", people(shelf, 15, 1_000));
            report(entries, "20 people, without a pause", people(shelf, 100, 0));
        }
    }

    /** The time of one processor that a search takes, which says more than a clock beside other work. */
    private static void alone(int entries, Shelf shelf) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Random random = new Random(11);
        long[] times = new long[600];
        for (int i = 0; i < times.length; i++) {
            Request request = request(random);
            long begun = threads.getCurrentThreadCpuTime();
            shelf.search(request);
            times[i] = threads.getCurrentThreadCpuTime() - begun;
        }
        Arrays.sort(times);
        report(entries, "processor of one search", times);
    }

    private static long[] people(Shelf shelf, int searches, long pauseMillis) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Callable<long[]>> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Random random = new Random(100 + i);
                people.add(() -> person(shelf, random, searches, pauseMillis));
            }
            List<Future<long[]>> ended = threads.invokeAll(people);
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> one : ended) {
                all.add(one.get());
            }
            return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        } finally {
            threads.shutdown();
        }
    }

    private static long[] person(Shelf shelf, Random random, int searches, long pauseMillis)
            throws InterruptedException {
        long[] times = new long[searches];
        for (int i = 0; i < searches; i++) {
            Thread.sleep(pauseMillis == 0 ? 0 : random.nextInt((int) pauseMillis * 2));
            Request request = request(random);
            long begun = System.nanoTime();
            shelf.search(request);
            times[i] = System.nanoTime() - begun;
        }
        return times;
    }

    private static void report(int entries, String name, long[] sorted) {
        System.out.printf(
                Locale.ROOT,
                "%,d entries, %s: median %.1f ms, p95 %.1f ms, slowest %.1f ms%n",
                entries,
                name,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }

    private static Request request(Random random) {
        Map<Facet, String> filters = switch (random.nextInt(4)) {
            case 0 -> Map.of(Facet.COUNTRY, "DE");
            case 1 -> Map.of(Facet.REGION, one(random, REGIONS).substring(0, 3), Facet.ACTIVITY, "C");
            default -> Map.of();
        };
        String words = switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> one(random, TRADES) + " " + one(random, TOWNS);
            case 2 -> family(random) + " " + one(random, TRADES).substring(0, 4);
            case 3 -> family(random);
            default -> one(random, TRADES);
        };
        return new Request(1, random.nextInt(10) == 0 ? mistyped(random, words) : words, filters, 0, 20);
    }

    private static String mistyped(Random random, String words) {
        int place = random.nextInt(Math.max(words.length(), 1));
        return words.isEmpty() ? words : words.substring(0, place) + 'x' + words.substring(place + 1);
    }

    private static CompanyFacts company(Random random) {
        String name = family(random) + " " + one(random, TRADES) + " " + one(random, TOWNS) + " " + one(random, FORMS);
        String region = one(random, REGIONS);
        return Companies.in(name, region.substring(0, 2), region, one(random, NACE));
    }

    /** A name out of two syllables and a number of endings: 64,000 of them. */
    private static String family(Random random) {
        String consonants = "bdfgklmnprstvz";
        String vowels = "aeiou";
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(consonants.charAt(random.nextInt(consonants.length())));
            name.append(vowels.charAt(random.nextInt(vowels.length())));
        }
        return name.append(one(random, List.of("r", "ska", "mann", "ek", "wicz")))
                .toString();
    }

    private static String one(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
