package eu.visavis.cli;

import eu.visavis.scheduling.solver.ChangeCheck;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.PlanCheck;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
    private KnownSchedule before;

    @Override
    public Integer call() {
        ExchangeProblem problem = Files.readProblem(instance);
        List<PlacedMeeting> placed = Files.readSolution(solution, problem);
        PlanCheck check = PlanCheck.of(problem.instance(), placed, problem.soft());
        JsonObjectBuilder report = Report.of(problem.name(), check);
        boolean changedTooMuch = false;
        if (before != null) {
            ChangeCheck changes = ChangeCheck.of(problem.instance(), before.read(problem), placed);
            Report.add(report, changes);
            changedTooMuch = !changes.breaches().isEmpty();
        }
        spec.commandLine().getOut().println(report.build());
        return check.figures().feasible() && !changedTooMuch ? 0 : CommandLineTool.INFEASIBLE;
    }
}
