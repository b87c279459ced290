package eu.visavis.cli;

import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.bound.UpperBound;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import jakarta.json.Json;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what no schedule can pass. */
@Command(
        name = "bound",
        mixinStandardHelpOptions = true,
        description = "Prints the weight that no schedule of the problem can pass.")
final class BoundCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "INSTANCE", description = "the problem, JSON or JSON.gz")
    private Path instance;

    @Override
    public Integer call() {
        ExchangeProblem problem = Files.readProblem(instance);
        UpperBound bound = new PlanSolver().bound(problem.instance());
        var report = Json.createObjectBuilder().add("instance", problem.name());
        spec.commandLine().getOut().println(Report.add(report, bound, 0).build());
        return 0;
    }
}
