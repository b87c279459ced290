package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.OpenRequests;
import eu.visavis.kernel.PublicCode;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ProblemRunsDbTest {
    private static final ProblemOrder ORDER = ProblemOrder.ofSteps(2000, 7);

    private final Database database;
    private final SampleEvent event;
    private final SentProblem sent;

    ProblemRunsDbTest(Database database) throws IOException {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.sent = SentProblem.read(Files.readAllBytes(Path.of("docs/examples/small-event.json")));
        database.run(beans -> List.of("ProblemRun", "PlanRun")
                .forEach(kind -> beans.get(EntityManager.class)
                        .createQuery("update " + kind + " r set r.state = :over where r.state in :open")
                        .setParameter("over", SearchRun.State.FINISHED)
                        .setParameter("open", SearchRun.State.OPEN)
                        .executeUpdate()));
    }

    @Test
    void solvesWhatWasSentAndHasItChecked() {
        ProblemRun run = carriedOut(requested(ORDER));

        assertThat(run.state()).isEqualTo(SearchRun.State.FINISHED);
        assertThat(run.seed()).isEqualTo(7);
        assertThat(run.check().orElseThrow().feasible()).isTrue();
        assertThat(run.check().orElseThrow().violations()).isEmpty();
        assertThat(run.figures().placed()).isBetween(5, 11);
        assertThat(run.limit().orElseThrow().weight())
                .isGreaterThanOrEqualTo(run.figures().placedWeight());
        assertThat(run.weights()).isEqualTo(sent.problem().soft());
        assertThat(solution(run)).startsWith("{\"instance\":\"small-event\",\"assignments\":[{");
        assertThat(run.keptUntil()).contains(run.endedAt().orElseThrow().plus(Duration.ofDays(7)));
    }

    @Test
    void findsTheSameAgainWithTheSameSteps() {
        assertThat(solution(carriedOut(requested(ORDER)))).isEqualTo(solution(carriedOut(requested(ORDER))));
    }

    @Test
    void changesAKnownScheduleAsLittleAsIsNeeded() throws IOException {
        String known = solution(carriedOut(requested(ORDER)));
        String instance =
                Files.readString(Path.of("docs/examples/small-event.json")).strip();
        String changing = instance.substring(0, instance.length() - 1) + ",\"published\":" + known + "}";
        SentProblem again = SentProblem.read(changing.getBytes(StandardCharsets.UTF_8));

        ProblemRun run =
                carriedOut(request(again, ORDER.changing(OptionalInt.of(0), 2)).orElseThrow());

        ProblemCheck.Changes changes = run.check().orElseThrow().changes().orElseThrow();
        assertThat(changes.moved()).isZero();
        assertThat(changes.frozenChanged()).isEmpty();
    }

    @Test
    void goesOnWithWhatAnAttemptBeforeHasStored() {
        ProblemRun run = requested(ProblemOrder.ofSeconds(1, 7));
        ProblemKeeping.Attempt first = begin(run);
        keep(first, solved());

        ProblemKeeping.Attempt second = begin(run);

        assertThat(second.stored()).isPresent();
        assertThat(new String(second.solution().orElseThrow(), StandardCharsets.UTF_8))
                .contains("assignments");
        assertThat(second.spentMillis()).isEqualTo(500);
        assertThat(keep(first, solved())).isEqualTo(SearchOrder.LEAVE);
        assertThat(carriedOut(run).figures().placedWeight())
                .isGreaterThanOrEqualTo(second.stored().orElseThrow().placedWeight());
    }

    @Test
    void failsClearlyAfterManyAttempts() {
        ProblemRun run = requested(ORDER);
        IntStream.range(0, RunRows.MAX_ATTEMPTS).forEach(attempt -> begin(run));

        carriedOut(run);

        assertThat(now(run).orElseThrow().failure()).contains(SearchRun.Failure.TOO_MANY_ATTEMPTS);
    }

    @Test
    void standsInOneQueueWithEvents() {
        ProblemRun first = requested(ORDER);
        PlanRun second = at(1).call(beans ->
                beans.get(PlanRuns.class).request(event.id(), event.organiserId(), new PlanOrder(10, false)));
        ProblemRun third = at(2).call(beans -> beans.get(ProblemRuns.class)
                .request(event.organiserId(), sent, ORDER)
                .orElseThrow());

        assertThat(ahead(first)).isZero();
        assertThat(ahead(second)).isEqualTo(1);
        assertThat(ahead(third)).isEqualTo(2);
        carriedOut(first);
        assertThat(ahead(second)).isZero();
        assertThat(ahead(third)).isEqualTo(1);
        boolean due = database.call(beans -> beans.get(PlanQueue.class).isDue(ProblemRun.class, third.id()));
        assertThat(due).isFalse();
    }

    @Test
    void takesFiveOfAPersonAtATime() {
        List<ProblemRun> five =
                IntStream.range(0, 5).mapToObj(i -> requested(ORDER)).toList();

        assertThat(request(sent, ORDER)).isEmpty();
        forget(five.get(0));
        assertThat(request(sent, ORDER)).isPresent();
    }

    @Test
    void showsARunToWhoAskedForItOnly() {
        ProblemRun run = requested(ORDER);
        long somebodyElse = SampleEvent.in(database).organiserId();

        assertThat(find(event.organiserId(), run.code())).isPresent();
        assertThat(find(somebodyElse, run.code())).isEmpty();
    }

    @Test
    void stopsWithWhatThereIs() {
        ProblemRun waiting = requested(ORDER);
        ProblemRun going = requested(ORDER);
        ProblemKeeping.Attempt attempt = begin(going);

        stop(waiting);
        stop(going);

        assertThat(now(waiting).orElseThrow().state()).isEqualTo(SearchRun.State.FINISHED);
        assertThat(now(waiting).orElseThrow().isStopped()).isTrue();
        assertThat(keep(attempt, solved())).isEqualTo(SearchOrder.STOP);
    }

    @Test
    void forgetsARunWithItsFilesWhileItIsCarriedOut() {
        ProblemRun run = requested(ORDER);
        ProblemKeeping.Attempt attempt = begin(run);
        keep(attempt, solved());

        forget(run);

        assertThat(now(run)).isEmpty();
        assertThat(keep(attempt, solved())).isEqualTo(SearchOrder.LEAVE);
        assertThat(files(run)).isZero();
    }

    @Test
    void forgetsWhatEndedLongAgo() {
        ProblemRun over = carriedOut(requested(ORDER));
        ProblemRun open = requested(ORDER);

        database.after(Duration.ofDays(7))
                .run(beans -> beans.get(ProblemRuns.class).forgetOld());
        assertThat(now(over)).isPresent();
        database.after(Duration.ofDays(7).plusMinutes(10))
                .run(beans -> beans.get(ProblemRuns.class).forgetOld());

        assertThat(now(over)).isEmpty();
        assertThat(files(over)).isZero();
        assertThat(now(open)).isPresent();
    }

    @Test
    void tellsHowARunStandsInFewStatements() {
        ProblemRun run = requested(ORDER);

        int taken = database.statements(beans -> beans.get(PlanQueue.class)
                .ahead(beans.get(ProblemRuns.class)
                        .find(event.organiserId(), run.code())
                        .orElseThrow()));

        assertThat(taken).isBetween(1, 4);
    }

    private ProblemRun requested(ProblemOrder order) {
        return request(sent, order).orElseThrow();
    }

    private Optional<ProblemRun> request(SentProblem problem, ProblemOrder order) {
        return database.call(beans -> beans.get(ProblemRuns.class).request(event.organiserId(), problem, order));
    }

    private ProblemRun carriedOut(ProblemRun run) {
        Searches searches = new Searches(Thread::new, new OpenRequests());
        new ProblemRunning(new Each(database), new PlanSolver(), searches, Clock.systemUTC()).run(run.id());
        return now(run).orElseThrow();
    }

    private ProblemKeeping.Found solved() {
        ProblemRun run = requested(ORDER);
        ProblemRun done = carriedOut(run);
        byte[] solution = Packed.of(solution(done).getBytes(StandardCharsets.UTF_8));
        ProblemKeeping.Found found = new ProblemKeeping.Found(
                solution,
                done.figures(),
                done.check().orElseThrow(),
                done.limit().orElseThrow());
        forget(done);
        return found;
    }

    private ProblemKeeping.Attempt begin(ProblemRun run) {
        return database.call(
                beans -> beans.get(ProblemKeeping.class).begin(run.id()).orElseThrow());
    }

    private SearchOrder keep(ProblemKeeping.Attempt attempt, ProblemKeeping.Found found) {
        return database.call(beans -> beans.get(ProblemKeeping.class).keep(attempt, found, 500));
    }

    private void stop(ProblemRun run) {
        database.run(beans -> beans.get(ProblemRuns.class).stop(run));
    }

    private void forget(ProblemRun run) {
        database.run(beans -> beans.get(ProblemRuns.class).forget(run));
    }

    private Optional<ProblemRun> find(long person, PublicCode code) {
        return database.call(beans -> beans.get(ProblemRuns.class).find(person, code));
    }

    private Optional<ProblemRun> now(ProblemRun run) {
        return find(event.organiserId(), run.code());
    }

    private String solution(ProblemRun run) {
        return new String(
                database.call(beans -> beans.get(ProblemRuns.class).solution(run))
                        .orElseThrow(),
                StandardCharsets.UTF_8);
    }

    private int ahead(QueuedRun run) {
        return database.call(beans ->
                beans.get(PlanQueue.class).ahead(beans.get(EntityManager.class).find(run.getClass(), run.id())));
    }

    private long files(ProblemRun run) {
        return database.call(beans -> beans.get(EntityManager.class)
                .createQuery("select count(f) from ProblemFile f where f.runId = :run", Long.class)
                .setParameter("run", run.id())
                .getSingleResult());
    }

    private Database at(int seconds) {
        return database.after(Duration.ofSeconds(seconds));
    }

    /** Keeps in a transaction for each call, as the server does, from whatever thread. */
    private static final class Each extends ProblemKeeping {
        private final Database database;

        Each(Database database) {
            this.database = database;
        }

        @Override
        public Optional<Attempt> begin(long runId) {
            return database.call(beans -> beans.get(ProblemKeeping.class).begin(runId));
        }

        @Override
        public SearchOrder keep(Attempt attempt, Found found, long elapsedMillis) {
            return database.call(beans -> beans.get(ProblemKeeping.class).keep(attempt, found, elapsedMillis));
        }

        @Override
        public SearchOrder beat(RunKeeping.Attempt attempt, long elapsedMillis) {
            return database.call(beans -> beans.get(ProblemKeeping.class).beat(attempt, elapsedMillis));
        }

        @Override
        public void finish(RunKeeping.Attempt attempt, long elapsedMillis) {
            database.run(beans -> beans.get(ProblemKeeping.class).finish(attempt, elapsedMillis));
        }

        @Override
        public void fail(RunKeeping.Attempt attempt) {
            database.run(beans -> beans.get(ProblemKeeping.class).fail(attempt));
        }
    }
}
