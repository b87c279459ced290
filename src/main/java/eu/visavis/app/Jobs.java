package eu.visavis.app;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import eu.visavis.agenda.PrintoutMaking;
import eu.visavis.agenda.PrintoutRequested;
import eu.visavis.directory.RegisterFileRequested;
import eu.visavis.directory.RegisterReading;
import eu.visavis.scheduling.PlanQueue;
import eu.visavis.scheduling.QueuedWork;
import eu.visavis.scheduling.RunRequested;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The work in the background: runs of the solver in the order of {@link PlanQueue}, printouts one at a time, and
 * {@link RecurringWork}. Its list is a table, so that work goes on after a restart, and on another server when one goes down.
 */
@ApplicationScoped
public class Jobs {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MISSED_HEARTBEATS = 4;
    /** Beside those that search: for the mail, webhooks, a printout, and whatever only looks whether it is due. */
    private static final int OTHER_THREADS = 4;

    private static final Duration LAST_WORDS = Duration.ofSeconds(8);

    private final SolvingWork solving;
    private final PrintoutMaking printouts;
    private final RegisterReading registers;
    private final RecurringWork recurring;
    private final ThreadFactory threads;
    private final Clock clock;
    private final Semaphore printing = new Semaphore(1);
    private final Semaphore readingRegisters = new Semaphore(1);

    @Resource(lookup = "java:app/jdbc/visavis")
    private DataSource dataSource;

    /** By the kind of run. */
    private Map<Class<?>, CustomTask<Void>> solve = Map.of();

    private CustomTask<Void> print;
    private CustomTask<Void> readRegister;
    private Scheduler scheduler;

    @Inject
    Jobs(
            SolvingWork solving,
            PrintoutMaking printouts,
            RegisterReading registers,
            RecurringWork recurring,
            ThreadFactory threads,
            Clock clock) {
        this.solving = solving;
        this.printouts = printouts;
        this.registers = registers;
        this.recurring = recurring;
        this.threads = threads;
        this.clock = clock;
    }

    Jobs() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    void start() {
        boolean shared = Database.isPostgres(dataSource);
        if (!shared) {
            releaseAll();
        }
        int atOnce = solving.begin() + OTHER_THREADS;
        solve = solving.kinds().stream()
                .collect(Collectors.toMap(
                        QueuedWork::kind, kind -> task(kind.job(), runId -> ended(solving.solve(kind, runId)))));
        print = task("print", this::print);
        readRegister = task("read-register", this::readRegister);
        List<RecurringTask<?>> byTheClock = new ArrayList<>(recurring.all());
        // A run or printout whose task was lost for whatever reason gets a new one.
        byTheClock.add(Tasks.recurring("look-after-runs", FixedDelay.ofSeconds(10))
                .execute((instance, context) -> enqueueOpen()));
        List<Task<?>> asked = new ArrayList<>(solve.values());
        asked.add(print);
        asked.add(readRegister);
        scheduler = Scheduler.create(dataSource, asked)
                .startTasks(byTheClock)
                .executorService(Executors.newFixedThreadPool(atOnce, threads))
                .dueExecutor(Executors.newSingleThreadExecutor(threads))
                .housekeeperExecutor(Executors.newScheduledThreadPool(3, threads))
                .threads(atOnce)
                .jdbcCustomization(
                        shared ? new PostgreSqlJdbcCustomization(false, false) : new DefaultJdbcCustomization(false))
                .clock(clock::instant)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WORDS)
                .build();
        scheduler.start();
        enqueueOpen();
    }

    void stop() {
        solving.interrupt();
        printouts.interrupt();
        registers.interrupt();
        scheduler.stop();
    }

    /** Puts a run on the list, in the transaction that asks for it. */
    void enqueue(@Observes RunRequested request) {
        enqueue(solve.get(request.kind()), request.runId());
    }

    /** Puts a printout on the list, in the transaction that asks for it. */
    void enqueue(@Observes PrintoutRequested request) {
        enqueue(print, request.printoutId());
    }

    /** Puts a register's file on the list, in the transaction that asks for it. */
    void enqueue(@Observes RegisterFileRequested request) {
        enqueue(readRegister, request.fileId());
    }

    /** Looks at the list at once instead of at the next second, since somebody waits for what is found first. */
    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunRequested request) {
        scheduler.triggerCheckForDueExecutions();
    }

    private void enqueueOpen() {
        solving.kinds().forEach(kind -> solving.open(kind).forEach(run -> enqueue(solve.get(kind.kind()), run)));
        printouts.open().forEach(printout -> enqueue(print, printout));
        registers.open().forEach(file -> enqueue(readRegister, file));
    }

    private void enqueue(CustomTask<Void> task, long id) {
        if (scheduler == null) {
            return; // whatever is asked for before the start is found by it
        }
        scheduler.scheduleIfNotExists(new TaskInstance<>(task.getName(), String.valueOf(id)), clock.instant());
    }

    private static CustomTask<Void> task(String name, LongFunction<CompletionHandler<Void>> work) {
        return Tasks.custom(name, Void.class)
                .onFailureReschedule(FixedDelay.ofSeconds(10))
                .onDeadExecutionRevive()
                .execute((instance, context) -> work.apply(Long.parseLong(instance.getId())));
    }

    private static CompletionHandler<Void> ended(boolean done) {
        return done ? new CompletionHandler.OnCompleteRemove<>() : later();
    }

    private CompletionHandler<Void> print(long printoutId) {
        return oneAtATime(printing, () -> printouts.make(printoutId) == PrintoutMaking.Outcome.DONE);
    }

    private CompletionHandler<Void> readRegister(long fileId) {
        return oneAtATime(readingRegisters, () -> registers.read(fileId));
    }

    /** Works unless somebody does already; what is not done, or has to wait, comes again. */
    private static CompletionHandler<Void> oneAtATime(Semaphore place, BooleanSupplier work) {
        if (!place.tryAcquire()) {
            return later();
        }
        try {
            return ended(work.getAsBoolean());
        } finally {
            place.release();
        }
    }

    private static CompletionHandler<Void> later() {
        return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.ofSeconds(1));
    }

    /**
     * Frees what a server that went down had taken up. A database in a file has no other server, so there is no need to
     * wait for missing heartbeats.
     */
    private void releaseAll() {
        String sql = "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                + " execution_time = ?, version = version + 1 where picked = true";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot free the jobs of the server before", e);
        }
    }
}
