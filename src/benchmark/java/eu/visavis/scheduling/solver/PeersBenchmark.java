package eu.visavis.scheduling.solver;

import com.sun.management.OperatingSystemMXBean;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import eu.visavis.scheduling.solver.format.ProblemGenerator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Solves the same events in the same time by ours and by others, and by ours with one part switched off; all are judged by
 * the same check. Prints Markdown and writes charts into {@code target/charts}. Which events and how long as in
 * {@link ScheduleBenchmark}; {@code -Dvisavis.machine=…} is written below the charts.
 */
class PeersBenchmark {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("visavis.seconds", 10));

    @Test
    void comparesSolvers() throws IOException {
        compare(
                "solver",
                "",
                0.9,
                List.of(
                        new VisavisPeer(),
                        new GreedyPeer(),
                        new OptaPlannerPeer(),
                        new TimefoldPeer(),
                        new CpSatPeer()));
    }

    @Test
    void switchesOffOnePartOfOursAfterTheOther() throws IOException {
        compare("part switched off", "-parts", 0.98, PartialPeer.all());
    }

    private static void compare(String what, String suffix, double lowest, List<? extends Peer> peers)
            throws IOException {
        System.out.println(
                "| event | " + what + " | weight | of bound | gaps | fairness | table changes | processor |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (ExchangeProblem problem : problems()) {
            double bound = new PlanSolver().bound(problem.instance()).weight();
            WeightChart chart =
                    new WeightChart(problem.name() + ": weight placed, of the bound", note(), TIME.toSeconds(), lowest);
            for (Peer peer : peers) {
                WeightTrace trace = new WeightTrace();
                long before = processorNanos();
                List<PlacedMeeting> placed = peer.solve(problem, TIME, trace);
                double used = (processorNanos() - before) / 1e9;
                chart.add(peer.name(), trace, bound);
                System.out.println(line(problem, peer, placed, bound, used));
            }
            Path folder = Files.createDirectories(Path.of("target/charts"));
            Files.writeString(folder.resolve(problem.name() + suffix + ".svg"), chart.svg());
        }
    }

    private static List<ExchangeProblem> problems() throws IOException {
        return System.getProperty("visavis.instances", "").isEmpty()
                ? Stream.of(ProblemGenerator.Size.M, ProblemGenerator.Size.L)
                        .map(size -> ProblemGenerator.generate(size, ProblemGenerator.Variant.PLAIN, 1))
                        .toList()
                : ScheduleBenchmark.problems();
    }

    private static String note() {
        return "%s, %s".formatted(LocalDate.now(ZoneOffset.UTC), System.getProperty("visavis.machine", "two cores"));
    }

    /** The clock tells little on a machine that does other things too; this tells what a solver really had. */
    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static String line(
            ExchangeProblem problem, Peer peer, List<PlacedMeeting> placed, double bound, double used) {
        PlanCheck check = PlanCheck.of(problem.instance(), placed, problem.soft());
        PlanFigures figures = check.figures();
        if (placed.isEmpty() || !check.breaches().isEmpty()) {
            return "| %s | %s | no schedule%s | | | | | |"
                    .formatted(problem.name(), peer.name(), placed.isEmpty() ? "" : ": " + check.breaches());
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.2f %% | %d | %d | %d | %.0f s |",
                problem.name(),
                peer.name(),
                figures.placedWeight(),
                100 * figures.placedWeight() / bound,
                figures.idleGaps(),
                figures.fairnessShortfall(),
                figures.tableChanges(),
                used);
    }
}
