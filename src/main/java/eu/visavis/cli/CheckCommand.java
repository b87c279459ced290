package eu.visavis.cli;

import eu.visavis.scheduling.solver.PlanCheck;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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

    @Override
    public Integer call() {
        ExchangeProblem problem = Files.readProblem(instance);
        PlanCheck check = PlanCheck.of(problem.instance(), Files.readSolution(solution, problem), problem.soft());
        spec.commandLine().getOut().println(Report.of(problem.name(), check).build());
        return check.figures().feasible() ? 0 : CommandLineTool.INFEASIBLE;
    }
}
