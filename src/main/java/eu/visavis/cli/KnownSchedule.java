package eu.visavis.cli;

import eu.visavis.scheduling.solver.Published;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import java.nio.file.Path;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** A schedule that people know already. */
class KnownSchedule {
    @Option(
            names = "--published",
            required = true,
            paramLabel = "SOLUTION",
            description = "the schedule that people know; what changes of it counts")
    private Path published;

    @Option(
            names = "--freeze",
            paramLabel = "SLOT",
            defaultValue = "0",
            description = "nothing changes in slots before this one")
    private int frozen;

    /** Reads it, with no limit to how many meetings may move. */
    Published read(ExchangeProblem problem) {
        return read(problem, OptionalInt.empty());
    }

    final Published read(ExchangeProblem problem, OptionalInt mostMoved) {
        return Files.readPublished(published, problem, mostMoved, frozen);
    }
}
