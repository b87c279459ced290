package eu.visavis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The tool's main class. Exit codes: 0 done, 1 the schedule breaks a hard rule, 2 wrong arguments or an unusable file, 3
 * an unexpected fault.
 */
@Command(
        name = "visavis-cli",
        mixinStandardHelpOptions = true,
        description = "Makes, checks and bounds schedules of 1:1 meetings and ranks texts, without a server.",
        subcommands = {
            SolveCommand.class,
            RepairCommand.class,
            CheckCommand.class,
            BoundCommand.class,
            GenerateCommand.class,
            RankCommand.class
        })
public final class CommandLineTool {
    static final int INFEASIBLE = 1;
    private static final int UNUSABLE = 2;
    private static final int FAULT = 3;

    private CommandLineTool() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Held, so that the level is not forgotten.
        Logger solver = Logger.getLogger("org.optaplanner");
        solver.setLevel(Level.SEVERE);
        int code = run(new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), arguments);
        solver.setLevel(null);
        System.exit(code);
    }

    /** Runs one command, which writes to these, and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new CommandLineTool())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(CommandLineTool::report)
                .setParameterExceptionHandler(CommandLineTool::refuse)
                .execute(arguments);
    }

    private static int report(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        if (fault instanceof Files.UnusableFile) {
            command.getErr().println(fault.getMessage());
            return UNUSABLE;
        }
        fault.printStackTrace(command.getErr());
        return FAULT;
    }

    private static int refuse(CommandLine.ParameterException problem, String[] arguments) {
        problem.getCommandLine().getErr().println(problem.getMessage());
        problem.getCommandLine().getErr().println("Try --help.");
        return UNUSABLE;
    }
}
