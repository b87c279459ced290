package eu.visavis.kernel;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Something that is done again and again, whether somebody asks for it or not. Features produce their own; whoever carries
 * them out asks for all there are.
 *
 * @param name stands in the table of tasks and must not change
 * @param pause from its end to its next beginning; empty for once a day, when few people wait for pages
 */
public record RecurringTask(String name, Optional<Duration> pause, Runnable work) {
    /** A task with a pause after each time. */
    public static RecurringTask every(Duration pause, String name, Runnable work) {
        return new RecurringTask(name, Optional.of(pause), work);
    }

    /** A task for once a day. */
    public static RecurringTask daily(String name, Runnable work) {
        return new RecurringTask(name, Optional.empty(), work);
    }

    /** Work that is done piece by piece until a piece says that there are no more. */
    public static Runnable whileThereIsMore(BooleanSupplier work) {
        return () -> {
            boolean more = true;
            while (more) {
                more = work.getAsBoolean();
            }
        };
    }
}
