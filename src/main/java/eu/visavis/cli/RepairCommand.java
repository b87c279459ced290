package eu.visavis.cli;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.scheduling.solver.ChangeCheck;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.PlanCheck;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.SolveLimits;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import eu.visavis.scheduling.solver.repair.Absence;
import eu.visavis.scheduling.solver.repair.Disruption;
import eu.visavis.scheduling.solver.repair.EarlyLeave;
import eu.visavis.scheduling.solver.repair.LateArrival;
import eu.visavis.scheduling.solver.repair.Repair;
import eu.visavis.scheduling.solver.repair.RepairLimits;
import eu.visavis.scheduling.solver.repair.RepairProposal;
import eu.visavis.scheduling.solver.repair.SlotLost;
import eu.visavis.scheduling.solver.repair.TableClosed;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Repairs a schedule that people know. */
@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        description =
                "Changes a schedule as little as possible after something came in between; prints its figures and "
                        + "what has changed as one line of JSON.")
final class RepairCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "INSTANCE", description = "the problem as it was, JSON or JSON.gz")
    private Path instance;

    @Option(
            names = "--published",
            required = true,
            paramLabel = "SOLUTION",
            description = "the schedule that people know")
    private Path published;

    @Option(names = "--absent", split = ",", paramLabel = "P", description = "participants who do not come")
    private List<Integer> absent = List.of();

    @Option(names = "--late", split = ",", paramLabel = "P@SLOT", description = "participants who come for that slot")
    private List<String> late = List.of();

    @Option(
            names = "--leaves",
            split = ",",
            paramLabel = "P@SLOT",
            description = "participants who leave before that slot")
    private List<String> leaving = List.of();

    @Option(names = "--closed-table", split = ",", paramLabel = "T", description = "tables closed in every slot")
    private List<Integer> closedTables = List.of();

    @Option(names = "--lost-slot", split = ",", paramLabel = "SLOT", description = "slots without meetings")
    private List<Integer> lostSlots = List.of();

    @Option(
            names = "--freeze",
            paramLabel = "SLOT",
            defaultValue = "0",
            description = "nothing changes in slots before this one")
    private int frozen;

    @Option(
            names = "--max-moves",
            paramLabel = "K",
            description = "meetings that may get another slot (as many as lose theirs, a tenth at most)")
    private Integer mostMoved;

    @ArgGroup(multiplicity = "1")
    private Limit limit;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "of random choices (default: 1)")
    private long seed;

    @Option(names = "--changed", paramLabel = "FILE", description = "where the changed problem goes")
    private Path changed;

    @Option(names = "--output", required = true, paramLabel = "SOLUTION", description = "where the schedule goes")
    private Path output;

    /** How long to search. */
    private static final class Limit {
        @Option(names = "--seconds", paramLabel = "N", description = "time to search, fractions allowed")
        private BigDecimal seconds;

        @Option(names = "--steps", paramLabel = "N", description = "changes to try")
        private Long steps;
    }

    @Override
    public Integer call() {
        ExchangeProblem problem = Files.readProblem(instance);
        List<PlacedMeeting> known = Files.readSolution(published, problem);
        RepairProposal proposal = prepare(problem, known).propose(better -> {});
        ExchangeProblem now = new ExchangeProblem(problem.name(), proposal.event(), problem.soft(), problem.requests());
        Files.writeSolution(output, now, proposal.plan());
        if (changed != null) {
            Files.writeProblem(changed, now, "changed by visavis-cli repair");
        }
        PlanCheck check = PlanCheck.of(now.instance(), proposal.plan(), problem.soft());
        ChangeCheck changes = ChangeCheck.of(
                now.instance(),
                Files.readPublished(published, problem, MissingNumber.of(mostMoved), frozen),
                proposal.plan());
        var report = Report.add(Report.of(problem.name(), check), changes)
                .add("remaining", proposal.plan(List.of()).size())
                .add("groups", proposal.groups().size());
        spec.commandLine().getOut().println(report.build());
        return check.figures().feasible() && changes.breaches().isEmpty() ? 0 : CommandLineTool.INFEASIBLE;
    }

    private Repair prepare(ExchangeProblem problem, List<PlacedMeeting> known) {
        try {
            SolveLimits search = limit.steps != null
                    ? SolveLimits.steps(limit.steps, seed)
                    : SolveLimits.time(
                            Duration.ofMillis(limit.seconds.movePointRight(3).longValue()), seed);
            RepairLimits limits = new RepairLimits(frozen, MissingNumber.of(mostMoved), search);
            return new Repair(
                    new PlanSolver(),
                    problem.instance(),
                    problem.soft(),
                    known,
                    disruptions(problem.instance()),
                    limits);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<Disruption> disruptions(Instance event) {
        List<InstanceSlot> slots = event.slots();
        List<Disruption> all = new ArrayList<>();
        absent.forEach(person -> all.add(new Absence(person)));
        late.forEach(
                text -> all.add(new LateArrival(person(text), slot(text, slots).start())));
        leaving.forEach(
                text -> all.add(new EarlyLeave(person(text), slot(text, slots).start())));
        closedTables.forEach(table -> all.add(new TableClosed(
                table, slots.get(0).start(), slots.get(slots.size() - 1).end())));
        lostSlots.forEach(slot -> all.add(new SlotLost(slot)));
        return all;
    }

    private static long person(String text) {
        return number(text, 0);
    }

    private static InstanceSlot slot(String text, List<InstanceSlot> slots) {
        int slot = number(text, 1);
        if (slot < 0 || slot >= slots.size()) {
            throw new IllegalArgumentException("Unknown slot " + slot);
        }
        return slots.get(slot);
    }

    private static int number(String text, int part) {
        String[] parts = text.split("@");
        if (parts.length != 2 || !parts[part].matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("Not a participant and a slot, such as 5@4: " + text);
        }
        return Integer.parseInt(parts[part]);
    }
}
