package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.ChangeCheck;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.PlanCheck;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.Published;
import eu.visavis.scheduling.solver.SoftWeights;
import eu.visavis.scheduling.solver.SolveLimits;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import eu.visavis.scheduling.solver.format.ProblemGenerator;
import eu.visavis.scheduling.solver.format.ProblemReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Solves an event, lets one thing after the other come in between, and prints a line of Markdown for each: what remains if
 * meetings are only called off, what a repair makes of it, and what a schedule anew would place, once with the frozen slots
 * kept and once with nothing kept. {@code -Dvisavis.instance=FILE} takes another event than the generated one,
 * {@code -Dvisavis.seconds=5} says how long each repair and each new schedule is searched.
 */
class RepairBenchmark {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("visavis.seconds", 5));

    private final PlanSolver solver = new PlanSolver();

    private record Figures(long weight, long gaps, boolean sound) {
        static Figures of(Instance event, SoftWeights soft, List<PlacedMeeting> placed) {
            PlanCheck check = PlanCheck.of(event, placed, soft);
            return new Figures(
                    check.figures().placedWeight(),
                    check.figures().idleGaps(),
                    check.breaches().isEmpty());
        }
    }

    @Test
    void repairsDays() throws IOException {
        ExchangeProblem problem = problem();
        List<PlacedMeeting> published = solver.prepare(
                        problem.instance(), problem.soft(), SolveLimits.time(Duration.ofSeconds(10), 1), Map.of())
                .solve(better -> {})
                .placed();
        System.out.printf("%s, %d meetings published%n%n", problem.name(), published.size());
        System.out.println(
                "| what comes in between | frozen slots | lost | only called off | repair: first | at the end "
                        + "| of anew, frozen slots kept | of anew, nothing kept | moved | of remaining | new | called off beside "
                        + "| gaps | groups |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (DayScenario scenario : DayScenario.of(problem.instance(), busiest(published), 1)) {
            System.out.println(line(problem, published, scenario));
        }
    }

    private static long busiest(List<PlacedMeeting> published) {
        Map<Long, Long> meetings = published.stream()
                .flatMap(meeting -> Stream.of(meeting.firstId(), meeting.secondId()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return meetings.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static ExchangeProblem problem() throws IOException {
        String file = System.getProperty("visavis.instance", "");
        if (file.isEmpty()) {
            return ProblemGenerator.generate(ProblemGenerator.Size.L, ProblemGenerator.Variant.PLAIN, 1);
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return ProblemReader.read(file.endsWith(".gz") ? new GZIPInputStream(in) : in);
        }
    }

    private String line(ExchangeProblem problem, List<PlacedMeeting> published, DayScenario scenario) {
        SoftWeights soft = problem.soft();
        long began = System.nanoTime();
        long[] first = {-1, 0};
        RepairProposal proposal = new Repair(
                        solver,
                        problem.instance(),
                        soft,
                        published,
                        scenario.disruptions(),
                        new RepairLimits(scenario.frozenSlots(), OptionalInt.empty(), SolveLimits.time(TIME, 2)))
                .propose(better -> {
                    if (first[0] < 0 && !better.groups().isEmpty()) {
                        first[0] = (System.nanoTime() - began) / 1_000_000;
                        first[1] =
                                Figures.of(better.event(), soft, better.plan()).weight();
                    }
                });
        Instance event = proposal.event();
        Published known = new Published(places(published), OptionalInt.empty(), scenario.frozenSlots());
        ChangeCheck changes = ChangeCheck.of(event, known, proposal.plan());
        Figures repaired = Figures.of(event, soft, proposal.plan());
        long kept = anew(event, soft, known);
        long nothingKept = Figures.of(
                        event,
                        soft,
                        solver.prepare(event, soft, SolveLimits.time(TIME, 3), Map.of())
                                .solve(better -> {})
                                .placed())
                .weight();
        int remaining = proposal.plan(List.of()).size();
        return String.format(
                Locale.ROOT,
                "| %s%s | %d | %d | %d | %s | %d | %.2f %% | %.2f %% | %d | %.1f %% | %d | %d | %d | %d |",
                scenario.name(),
                repaired.sound() && changes.breaches().isEmpty() ? "" : " INFEASIBLE",
                scenario.frozenSlots(),
                proposal.lost().size(),
                Figures.of(event, soft, proposal.plan(List.of())).weight(),
                first[0] < 0 ? "" : String.format(Locale.ROOT, "%d after %.1f s", first[1], first[0] / 1000.0),
                repaired.weight(),
                100.0 * repaired.weight() / kept,
                100.0 * repaired.weight() / nothingKept,
                changes.moved(),
                100.0 * changes.moved() / remaining,
                changes.added(),
                changes.lost() - proposal.calledOff().size(),
                repaired.gaps(),
                proposal.groups().size());
    }

    private long anew(Instance event, SoftWeights soft, Published known) {
        return Figures.of(
                        event,
                        soft,
                        solver.prepareAgain(event, soft, SolveLimits.time(TIME, 3), known, Map.of())
                                .solve(better -> {})
                                .placed())
                .weight();
    }

    private static Map<Long, Published.Place> places(List<PlacedMeeting> published) {
        return published.stream()
                .collect(Collectors.toMap(
                        PlacedMeeting::wishId, meeting -> new Published.Place(meeting.slotId(), meeting.tableId())));
    }
}
