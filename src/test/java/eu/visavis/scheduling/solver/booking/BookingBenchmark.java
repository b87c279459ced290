package eu.visavis.scheduling.solver.booking;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.SolveLimits;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import eu.visavis.scheduling.solver.format.ProblemGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Asks for bookable slots of random pairs on generated events of which a tenth of the meetings is called off, and prints how
 * long an answer takes, the event being looked at anew each time.
 */
class BookingBenchmark {
    private static final int QUERIES = 200;

    @Test
    void offersSlots() {
        System.out.println(
                "| event | query alone: median | worst | with a new look at the event: first | median | worst "
                        + "| slots offered |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (ProblemGenerator.Size size : List.of(ProblemGenerator.Size.L, ProblemGenerator.Size.XL)) {
            System.out.println(line(ProblemGenerator.generate(size, ProblemGenerator.Variant.PLAIN, 1)));
        }
    }

    private static String line(ExchangeProblem problem) {
        Instance event = problem.instance();
        Random random = new Random(1);
        List<PlacedMeeting> placed = new ArrayList<>(new PlanSolver()
                .prepare(event, problem.soft(), SolveLimits.time(Duration.ofSeconds(3), 1), Map.of())
                .solve(better -> {})
                .placed());
        placed.removeIf(meeting -> random.nextInt(10) == 0);
        Instant start = event.slots().get(0).start();
        long[] alone = new long[QUERIES];
        long[] whole = new long[QUERIES];
        int offered = 0;
        for (int i = 0; i < QUERIES; i++) {
            int people = event.participants().size();
            int first = random.nextInt(people);
            int second = (first + 1 + random.nextInt(people - 1)) % people;
            InstanceWish wish = new InstanceWish(
                    1_000_000,
                    event.participants().get(first).id(),
                    event.participants().get(second).id(),
                    3);
            long began = System.nanoTime();
            SelfBooking booking = new SelfBooking(event, placed);
            long built = System.nanoTime();
            offered += booking.offer(wish, start).slots().size();
            alone[i] = System.nanoTime() - built;
            whole[i] = System.nanoTime() - began;
        }
        long first = whole[0];
        Arrays.sort(alone);
        Arrays.sort(whole);
        return String.format(
                Locale.ROOT,
                "| %s | %.2f ms | %.1f ms | %.0f ms | %.1f ms | %.0f ms | %d in %d answers |",
                problem.name(),
                alone[QUERIES / 2] / 1e6,
                alone[QUERIES - 1] / 1e6,
                first / 1e6,
                whole[QUERIES / 2] / 1e6,
                whole[QUERIES - 1] / 1e6,
                offered,
                QUERIES);
    }
}
