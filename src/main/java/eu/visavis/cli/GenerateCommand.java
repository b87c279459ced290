package eu.visavis.cli;

import eu.visavis.scheduling.solver.format.ExchangeProblem;
import eu.visavis.scheduling.solver.format.ProblemGenerator;
import eu.visavis.scheduling.solver.format.ProblemWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a problem up. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Makes an event up and writes it, to the console if no file is named.")
final class GenerateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SIZE", description = "${COMPLETION-CANDIDATES}")
    private ProblemGenerator.Size size;

    @Option(names = "--variant", paramLabel = "V", defaultValue = "PLAIN", description = "${COMPLETION-CANDIDATES}")
    private ProblemGenerator.Variant variant;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "of random choices (default: 1)")
    private long seed;

    @Option(names = "--output", paramLabel = "INSTANCE", description = "where the problem goes, JSON or JSON.gz")
    private Path output;

    @Override
    public Integer call() {
        ExchangeProblem problem = ProblemGenerator.generate(size, variant, seed);
        String origin = "visavis-cli generate %s --variant %s --seed %d".formatted(size, variant, seed);
        try {
            ProblemWriter.write(problem, origin, output == null ? console() : Files.create(output));
        } catch (IOException e) {
            throw new Files.UnusableFile(output + ": cannot be written: " + e.getMessage(), e);
        }
        return 0;
    }

    private static OutputStream console() {
        return new java.io.FilterOutputStream(System.out) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
