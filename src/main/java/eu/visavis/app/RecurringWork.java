package eu.visavis.app;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/** What is done again and again, whether somebody asks for it or not: all that features bring. */
@ApplicationScoped
class RecurringWork {
    /** When few people wait for pages, by the clock of the server. */
    private static final LocalTime QUIET_HOUR = LocalTime.of(3, 10);

    private final Instance<eu.visavis.kernel.RecurringTask> tasks;

    @Inject
    RecurringWork(@Any Instance<eu.visavis.kernel.RecurringTask> tasks) {
        this.tasks = tasks;
    }

    RecurringWork() { // for the CDI client proxy
        this(null);
    }

    /** All of it, by name. */
    List<RecurringTask<?>> all() {
        return tasks.stream()
                .sorted(Comparator.comparing(eu.visavis.kernel.RecurringTask::name))
                .<RecurringTask<?>>map(RecurringWork::scheduled)
                .toList();
    }

    private static RecurringTask<Void> scheduled(eu.visavis.kernel.RecurringTask task) {
        Schedule schedule = task.pause().<Schedule>map(FixedDelay::of).orElseGet(() -> Schedules.daily(QUIET_HOUR));
        return Tasks.recurring(task.name(), schedule)
                .execute((instance, context) -> task.work().run());
    }
}
