package eu.visavis.cli;

import eu.visavis.scheduling.solver.ChangeCheck;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.PlanCheck;
import eu.visavis.scheduling.solver.Published;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a schedule independently of the search. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Checks a schedule and prints its figures.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "INSTANCE", description = "the problem, JSON or JSON.gz")
    private Path instance;

    @Parameters(paramLabel = "SOLUTION", description = "the schedule, JSON or JSON.gz")
    private Path solution;

    @ArgGroup(exclusive = false)
    private Before before;

    /** A schedule that people know already. */
    private static final class Before {
        @Option(
                names = "--published",
                required = true,
                paramLabel = "SOLUTION",
                description = "the schedule that people know; what has changed is told as well")
        private Path published;

        @Option(
                names = "--freeze",
                paramLabel = "SLOT",
                defaultValue = "0",
                description = "nothing may have changed in slots before this one")
        private int frozen;
    }

    @Override
    public Integer call() {
        ExchangeProblem problem = Files.readProblem(instance);
        List<PlacedMeeting> placed = Files.readSolution(solution, problem);
        PlanCheck check = PlanCheck.of(problem.instance(), placed, problem.soft());
        JsonObjectBuilder report = Report.of(problem.name(), check);
        boolean changedTooMuch = false;
        if (before != null) {
            Published published = Files.readPublished(before.published, problem, OptionalInt.empty(), before.frozen);
            ChangeCheck changes = ChangeCheck.of(problem.instance(), published, placed);
            Report.add(report, changes);
            changedTooMuch = !changes.breaches().isEmpty();
        }
        spec.commandLine().getOut().println(report.build());
        return check.figures().feasible() && !changedTooMuch ? 0 : CommandLineTool.INFEASIBLE;
    }
}
