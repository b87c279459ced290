package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.bound.UpperBound;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import eu.visavis.scheduling.solver.format.ProblemGenerator;
import eu.visavis.scheduling.solver.format.ProblemReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Solves events and prints a line of Markdown for each: what was placed, how near that comes to the bound, and beside it
 * what a greedy schedule places. {@code -Dvisavis.instances=FOLDER} takes the events of a folder instead of generated
 * ones, {@code -Dvisavis.seconds=10} says how long each is searched.
 */
class ScheduleBenchmark {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("visavis.seconds", 10));

    @Test
    void solvesEvents() throws IOException {
        System.out.println("| event | bound | greedy | ours | of bound | gaps | interruptions | fairness "
                + "| table changes | without meeting | first schedule |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        for (ExchangeProblem problem : problems()) {
            System.out.println(line(problem));
        }
    }

    static List<ExchangeProblem> problems() throws IOException {
        String folder = System.getProperty("visavis.instances", "");
        if (folder.isEmpty()) {
            return Stream.of(ProblemGenerator.Size.values())
                    .filter(size -> size != ProblemGenerator.Size.XXL)
                    .flatMap(size -> Stream.of(ProblemGenerator.Variant.values())
                            .map(variant -> ProblemGenerator.generate(size, variant, 1)))
                    .toList();
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<ExchangeProblem> problems = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    problems.add(ProblemReader.read(file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in));
                }
            }
            return problems;
        }
    }

    private static String line(ExchangeProblem problem) {
        long[] first = {-1};
        PlanRun run = new PlanSolver().prepare(problem.instance(), problem.soft(), SolveLimits.time(TIME, 1), Map.of());
        Plan plan = run.solve(better -> first[0] = first[0] < 0 ? better.millis() : first[0]);
        PlanCheck check = PlanCheck.of(problem.instance(), plan.placed(), problem.soft());
        PlanFigures figures = check.figures();
        UpperBound bound = run.bound();
        long greedy = PlanCheck.of(problem.instance(), GreedySchedule.of(problem.instance()), problem.soft())
                .figures()
                .placedWeight();
        return String.format(
                Locale.ROOT,
                "| %s%s | %.1f | %.2f %% | %d | %.3f %% | %d | %d | %d | %d | %d | %.1f s |",
                problem.name(),
                check.breaches().isEmpty()
                        ? ""
                        : " INFEASIBLE " + check.breaches().get(0),
                bound.weight(),
                100 * greedy / bound.weight(),
                figures.placedWeight(),
                100 * figures.placedWeight() / bound.weight(),
                figures.idleGaps(),
                figures.interruptions(),
                figures.fairnessShortfall(),
                figures.tableChanges(),
                check.withoutMeeting(),
                first[0] / 1000.0);
    }
}
