package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.SolveLimits;
import eu.visavis.scheduling.solver.format.ProblemGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Answers all questions of the page about made-up events and prints a line of Markdown for each: how long it took, how
 * many searches found all that any schedule could place, so that a longer one would find the same, and how far the
 * differences of the others can be off. Then compares differences with those of long searches, on the events that are
 * hardest. {@code -Dvisavis.sizes=S,M,L} says which events, {@code -Dvisavis.seconds=60} how long a long search is.
 */
class WhatIfBenchmark {
    private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("visavis.seconds", 60));
    private static final int DRAWS = 5;
    private static final PlanSolver SOLVER = new PlanSolver();

    @Test
    void answersQuestions() {
        answers(events().get(0), Expected.registered(events().get(0))); // so that the classes are loaded
        System.out.println("| event | people expected | questions | seconds | first answer | searches proven "
                + "| a difference is off by at most | differences proven |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (ProblemGenerator.Size size : sizes()) {
            for (ProblemGenerator.Variant variant : ProblemGenerator.Variant.values()) {
                Instance event = ProblemGenerator.generate(size, variant, 1).instance();
                System.out.println(
                        size + " " + variant + " | registered " + answers(event, Expected.registered(event)));
                System.out.println(size + " " + variant + " | forecast " + answers(event, forecast(event)));
            }
        }
    }

    @Test
    void comparesWithLongSearches() {
        System.out.println("| event | change | difference | after a long search | off by |");
        System.out.println("|---|---|---|---|---|");
        for (ProblemGenerator.Size size : sizes()) {
            Instance event = ProblemGenerator.generate(size, ProblemGenerator.Variant.FRAGMENTED, 1)
                    .instance();
            Estimator estimator = new Estimator(SOLVER, forecast(event), 1);
            Variation nothing = new Variation.Nothing();
            int base = estimator.estimate(nothing, 0).orElseThrow().placed();
            int longBase = longSearch(estimator, nothing);
            for (Variation question : questions(event).subList(0, 5)) {
                int difference = estimator.estimate(question, 0).orElseThrow().placed() - base;
                int longDifference = longSearch(estimator, question) - longBase;
                System.out.printf(
                        "| %s | %s | %d | %d | %d |%n",
                        size, question, difference, longDifference, Math.abs(difference - longDifference));
            }
        }
    }

    private static int longSearch(Estimator estimator, Variation variation) {
        Instance changed = estimator.changed(estimator.event(0), variation, 0).orElseThrow();
        return SOLVER.prepare(changed, Estimator.MEETINGS_ALONE, SolveLimits.time(LONG, 1), Map.of())
                .solve(better -> {})
                .figures()
                .placed();
    }

    private static Expected forecast(Instance event) {
        int wishes = event.wishes().size() / event.participants().size();
        return Expected.forecast(event, new Forecast(event.participants().size(), wishes, 10));
    }

    private static List<ProblemGenerator.Size> sizes() {
        return List.of(System.getProperty("visavis.sizes", "S,M,L").split(",")).stream()
                .map(ProblemGenerator.Size::valueOf)
                .toList();
    }

    private static List<Instance> events() {
        return sizes().stream()
                .map(size -> ProblemGenerator.generate(size, ProblemGenerator.Variant.TABLES, 2)
                        .instance())
                .toList();
    }

    private static String answers(Instance event, Expected expected) {
        Estimator estimator = new Estimator(SOLVER, expected, 1);
        long before = System.nanoTime();
        List<Outcome> base = draws(estimator, new Variation.Nothing());
        double first = seconds(before);
        List<Variation> questions = questions(event);
        int proven = (int) base.stream().filter(Outcome::isProven).count();
        int sure = 0;
        double off = 0;
        for (Variation question : questions) {
            List<Outcome> changed = draws(estimator, question);
            for (int draw = 0; draw < changed.size(); draw++) {
                double gap = gap(changed.get(draw)) + gap(base.get(draw));
                proven += changed.get(draw).isProven() ? 1 : 0;
                sure += gap == 0 ? 1 : 0;
                off = Math.max(off, gap);
            }
        }
        int all = questions.size() * DRAWS;
        return String.format(
                Locale.ROOT,
                "| %d | %.1f | %.1f | %d of %d | %.0f | %d of %d |",
                questions.size(),
                seconds(before),
                first,
                proven,
                all + DRAWS,
                off,
                sure,
                all);
    }

    private static double gap(Outcome outcome) {
        return Math.floor(outcome.bound() + 1e-6) - outcome.placed();
    }

    private static List<Variation> questions(Instance event) {
        List<Variation> questions = new ArrayList<>(List.of(
                new MoreTables(2), new MoreSlots(1), new ShorterSlots(15), new LongerLunch(20), new NoShows(10)));
        Curve.around(event.tables().size()).stream()
                .filter(change -> change != 0)
                .map(MoreTables::new)
                .forEach(questions::add);
        Curve.around(event.slots().size()).stream()
                .filter(change -> change != 0)
                .map(MoreSlots::new)
                .forEach(questions::add);
        return questions.stream().distinct().toList();
    }

    private static List<Outcome> draws(Estimator estimator, Variation variation) {
        return IntStream.range(0, DRAWS)
                .mapToObj(draw -> estimator.estimate(variation, draw).orElseThrow())
                .toList();
    }

    private static double seconds(long before) {
        return (System.nanoTime() - before) / 1e9;
    }
}
