package eu.visavis.cli;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.scheduling.solver.BetterPlan;
import eu.visavis.scheduling.solver.Plan;
import eu.visavis.scheduling.solver.PlanCheck;
import eu.visavis.scheduling.solver.PlanRun;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.Published;
import eu.visavis.scheduling.solver.SolveLimits;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import jakarta.json.Json;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a schedule. */
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        description =
                "Makes a schedule; prints progress, and at the end its figures and the bound as one line of JSON.")
final class SolveCommand implements Callable<Integer> {
    private static final Duration SHORTEST = Duration.ofMillis(100);

    @Spec
    private CommandSpec spec;

    private long startedNanos;

    @Parameters(paramLabel = "INSTANCE", description = "the problem, JSON or JSON.gz")
    private Path instance;

    @ArgGroup(multiplicity = "1")
    private Limit limit;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "of random choices (default: 1)")
    private long seed;

    @Option(names = "--output", required = true, paramLabel = "SOLUTION", description = "where the schedule goes")
    private Path output;

    @ArgGroup(exclusive = false)
    private Before before;

    /** A schedule that people know already, and how much of it may change. */
    private static final class Before extends KnownSchedule {
        @Option(names = "--max-moves", paramLabel = "K", description = "meetings that may get another slot (any)")
        private Integer mostMoved;

        @Override
        Published read(ExchangeProblem problem) {
            return read(problem, MissingNumber.of(mostMoved));
        }
    }

    /** How long to search. */
    private static final class Limit {
        @Option(names = "--seconds", paramLabel = "N", description = "time to read and search, fractions allowed")
        private BigDecimal seconds;

        @Option(
                names = "--steps",
                paramLabel = "N",
                description = "changes to try; the same seed and number give the same schedule on every machine")
        private Long steps;
    }

    @Override
    public Integer call() {
        startedNanos = System.nanoTime();
        ExchangeProblem problem = Files.readProblem(instance);
        PlanRun run = prepare(problem);
        PrintWriter out = spec.commandLine().getOut();
        Plan plan = run.solve(better -> out.println(progress(better)));
        Files.writeSolution(output, problem, plan.placed());
        PlanCheck check = PlanCheck.of(problem.instance(), plan.placed(), problem.soft());
        var report = Report.of(problem.name(), check).add("seed", seed);
        out.println(
                Report.add(report, run.bound(), check.figures().placedWeight()).build());
        return check.figures().feasible() ? 0 : CommandLineTool.INFEASIBLE;
    }

    private PlanRun prepare(ExchangeProblem problem) {
        if (before == null) {
            return new PlanSolver().prepare(problem.instance(), problem.soft(), limits(), Map.of());
        }
        return new PlanSolver().prepareAgain(problem.instance(), problem.soft(), limits(), before.read(problem));
    }

    /** The limit as given; of the time, what reading has left. */
    private SolveLimits limits() {
        try {
            return limit.steps != null ? SolveLimits.steps(limit.steps, seed) : SolveLimits.time(timeLeft(), seed);
        } catch (IllegalArgumentException e) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Duration timeLeft() {
        Duration given = Duration.ofMillis(limit.seconds.movePointRight(3).longValue());
        if (given.isNegative() || given.isZero()) {
            throw new IllegalArgumentException("A run cannot last " + limit.seconds + " seconds");
        }
        Duration left = given.minusNanos(System.nanoTime() - startedNanos);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    private static String progress(BetterPlan better) {
        return Json.createObjectBuilder()
                .add("seconds", BigDecimal.valueOf(better.millis(), 3))
                .add("weight", better.placedWeight())
                .add("gaps", better.idleGaps())
                .build()
                .toString();
    }
}
