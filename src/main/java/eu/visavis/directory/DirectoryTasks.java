package eu.visavis.directory;

import eu.visavis.kernel.RecurringTask;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** The chores of the directory. */
@Dependent
class DirectoryTasks {
    @Produces
    static RecurringTask duplicates(DuplicateHunting duplicates) {
        return RecurringTask.every(
                Duration.ofSeconds(10), "find-duplicates", RecurringTask.whileThereIsMore(duplicates::searchNext));
    }

    @Produces
    static RecurringTask files(RegisterReading registers) {
        return RecurringTask.every(Duration.ofHours(1), "forget-register-files", registers::sweep);
    }

    @Produces
    static RecurringTask sweep(DirectorySweeping directory) {
        return RecurringTask.every(Duration.ofHours(1), "sweep-directory", directory::sweep);
    }
}
