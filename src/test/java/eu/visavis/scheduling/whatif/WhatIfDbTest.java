package eu.visavis.scheduling.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.TableFacts;
import eu.visavis.event.TableKeeping;
import eu.visavis.kernel.OpenRequests;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.scheduling.PlanAim;
import eu.visavis.scheduling.PlanOrder;
import eu.visavis.scheduling.PlanQueue;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.scheduling.ProblemOrder;
import eu.visavis.scheduling.ProblemRun;
import eu.visavis.scheduling.ProblemRuns;
import eu.visavis.scheduling.QueuedRun;
import eu.visavis.scheduling.RunKeeping;
import eu.visavis.scheduling.SearchOrder;
import eu.visavis.scheduling.Searches;
import eu.visavis.scheduling.SentProblem;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.whatif.Estimate;
import eu.visavis.scheduling.solver.whatif.Outcome;
import eu.visavis.scheduling.solver.whatif.Range;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class WhatIfDbTest {
    private static final PlanSolver SOLVER = new PlanSolver();
    private static final WhatIfOrder ORDER = order(Optional.empty(), TypedFrame.NONE);
    private static final Question TWO_TABLES_MORE = new Question(Question.Kind.TABLES, 2);

    private final Database database;
    private final SampleEvent event;
    private final Searches searches = new Searches(Thread::new, new OpenRequests());

    WhatIfDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        database.run(beans -> List.of("ProblemRun", "PlanRun", "WhatIfRun")
                .forEach(kind -> beans.get(EntityManager.class)
                        .createQuery("update " + kind + " r set r.state = :over where r.state in :open")
                        .setParameter("over", QueuedRun.State.FINISHED)
                        .setParameter("open", QueuedRun.State.OPEN)
                        .executeUpdate()));
    }

    @Test
    void answersWhatIsAskedAndWhatTheCurvesNeed() {
        meetings();
        WhatIfRun run = carriedOut(requested(ORDER));

        assertThat(run.state()).isEqualTo(QueuedRun.State.FINISHED);
        assertThat(run.start()).contains(new WhatIfRun.Start(4, 3, 2, 23));
        assertThat(run.questions())
                .startsWith(
                        Question.NOTHING,
                        TWO_TABLES_MORE,
                        new Question(Question.Kind.SLOTS, 1),
                        new Question(Question.Kind.LENGTH, 15),
                        new Question(Question.Kind.LUNCH, 20),
                        new Question(Question.Kind.NO_SHOWS, 25))
                .contains(new Question(Question.Kind.TABLES, -1), new Question(Question.Kind.SLOTS, -12))
                .doesNotHaveDuplicates();
        Map<Question, Estimate> answers = answers(run);
        assertThat(answers.get(Question.NOTHING).placed()).isEqualTo(new Range(3, 3, 3));
        assertThat(answers.get(TWO_TABLES_MORE).changeFrom(answers.get(Question.NOTHING)))
                .isEqualTo(new Range(0, 0, 0));
        assertThat(answers.get(new Question(Question.Kind.NO_SHOWS, 25))
                        .placed()
                        .most())
                .isLessThan(3);
    }

    @Test
    void knowsNoAnswerWhereTheEventCannotBeChangedSo() {
        meetings();
        WhatIfRun run = carriedOut(requested(ORDER));

        // Its sessions are on two days, and neither has a break.
        assertThat(run.questions()).contains(new Question(Question.Kind.LUNCH, 20));
        assertThat(answers(run)).doesNotContainKey(new Question(Question.Kind.LUNCH, 20));
    }

    @Test
    void goesOnWithTheNextAnswerAfterARestart() {
        meetings();
        WhatIfRun run = requested(ORDER);
        WhatIfKeeping.Attempt first = begin(run);
        start(first);
        Outcome stored = new Outcome(77, 42, 42);
        keep(first, new WhatIfKeeping.Asked(Question.NOTHING, 0), stored);

        carriedOut(run);

        Estimate now = answers(run).get(Question.NOTHING);
        assertThat(now.draws()).hasSize(5).startsWith(stored).contains(new Outcome(3, 3, 3));
        assertThat(keep(first, new WhatIfKeeping.Asked(TWO_TABLES_MORE, 7), stored))
                .isEqualTo(SearchOrder.LEAVE);
    }

    @Test
    void beginsAnewAfterARestartIfTheEventIsAnotherByThen() {
        meetings();
        WhatIfRun run = requested(ORDER);
        WhatIfKeeping.Attempt first = begin(run);
        start(first);
        keep(first, new WhatIfKeeping.Asked(Question.NOTHING, 0), new Outcome(77, 42, 42));
        database.run(beans -> beans.get(TableKeeping.class).add(event.id(), 1, new TableFacts("A", false)));

        WhatIfRun done = carriedOut(run);

        assertThat(done.start().orElseThrow().tables()).isEqualTo(3);
        assertThat(answers(done).get(Question.NOTHING).draws()).containsOnly(new Outcome(3, 3, 3));
    }

    @Test
    void isTakenUpAgainWhenTheServerGoesDown() {
        meetings();
        WhatIfRun run = requested(ORDER);
        searches.interrupt();

        assertThat(running().run(run.id())).isEqualTo(Searches.Outcome.INTERRUPTED);
        assertThat(now().state()).isEqualTo(QueuedRun.State.QUEUED);
    }

    @Test
    void stopsWithTheAnswersThereAre() {
        meetings();
        WhatIfRun waiting = requested(ORDER);
        stop();
        assertThat(now().state()).isEqualTo(QueuedRun.State.FINISHED);
        WhatIfRun going = requested(ORDER);
        WhatIfKeeping.Attempt attempt = begin(going);
        start(attempt);

        stop();

        assertThat(keep(attempt, new WhatIfKeeping.Asked(Question.NOTHING, 0), new Outcome(3, 3, 3)))
                .isEqualTo(SearchOrder.STOP);
        assertThat(carriedOut(going).isStopped()).isTrue();
        assertThat(answers(going)).containsOnlyKeys(Question.NOTHING);
        assertThat(going.id()).isNotEqualTo(waiting.id());
    }

    @Test
    void replacesWhatWasAskedBeforeButNotWhatIsBeingAnswered() {
        WhatIfRun first = requested(ORDER);
        assertThat(requested(ORDER).id()).isEqualTo(first.id());
        carriedOut(first);

        WhatIfRun second = requested(ORDER);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(answers(first)).isEmpty();
        assertThat(now().id()).isEqualTo(second.id());
    }

    @Test
    void keepsTheQuestionsOfEventsApart() {
        WhatIfRun own = carriedOut(requested(ORDER));
        SampleEvent other = SampleEvent.in(database);

        assertThat(newest(other)).isEmpty();
        WhatIfRun others =
                database.call(beans -> beans.get(WhatIfRuns.class).request(other.id(), other.organiserId(), ORDER));
        database.run(beans -> beans.get(WhatIfRuns.class).stop(other.id()));

        assertThat(newest(other).orElseThrow().id()).isEqualTo(others.id());
        assertThat(now().id()).isEqualTo(own.id());
        assertThat(now().isStopped()).isFalse();
    }

    @Test
    void foreseesAnEventBeforeAnybodyIsRegistered() {
        WhatIfOrder order = order(Optional.of(new WhatIfOrder.ExpectedCrowd(20, 2)), TypedFrame.NONE);

        WhatIfRun run = carriedOut(requested(order));

        assertThat(run.start()).contains(new WhatIfRun.Start(20, 40, 2, 23));
        assertThat(run.order()).isEqualTo(order);
        assertThat(answers(run).get(Question.NOTHING).placed().least()).isPositive();
    }

    @Test
    void standsInOneQueueWithSearchesOfEventsAndPrograms() throws IOException {
        SentProblem sent = SentProblem.read(Files.readAllBytes(Path.of("docs/examples/small-event.json")));
        WhatIfRun first = requested(ORDER);
        PlanRun second = at(1).call(beans -> beans.get(PlanRuns.class)
                .request(event.id(), event.organiserId(), new PlanOrder(10, false, PlanAim.balanced())));
        ProblemRun third = at(2).call(beans -> beans.get(ProblemRuns.class)
                .request(event.organiserId(), sent, ProblemOrder.ofSteps(100, 7))
                .orElseThrow());

        assertThat(List.of(ahead(first), ahead(second), ahead(third))).containsExactly(0, 1, 2);
        carriedOut(first);
        assertThat(List.of(ahead(second), ahead(third))).containsExactly(0, 1);
        WhatIfRun fourth =
                at(3).call(beans -> beans.get(WhatIfRuns.class).request(event.id(), event.organiserId(), ORDER));
        assertThat(ahead(fourth)).isEqualTo(2);
        List<Long> open = database.call(beans -> beans.get(PlanQueue.class).open(WhatIfRun.class));
        assertThat(open).containsExactly(fourth.id());
        boolean due = database.call(beans -> beans.get(PlanQueue.class).isDue(WhatIfRun.class, fourth.id()));
        assertThat(due).isFalse();
    }

    private static WhatIfOrder order(Optional<WhatIfOrder.ExpectedCrowd> crowd, TypedFrame frame) {
        return new WhatIfOrder(
                OptionalInt.of(2),
                OptionalInt.of(1),
                OptionalInt.of(15),
                OptionalInt.of(20),
                OptionalInt.of(25),
                crowd,
                frame);
    }

    /** Four people and three meetings. */
    private void meetings() {
        long ada = event.approved("Ada");
        for (String name : List.of("Ben", "Cem", "Dora")) {
            long other = event.approved(name);
            database.run(beans -> beans.get(MeetingRequests.class)
                    .add(event.id(), ada, other, MeetingRequest.Wish.WANT, "", MeetingRequest.Status.ACCEPTED));
        }
    }

    private WhatIfRun requested(WhatIfOrder order) {
        return database.call(beans -> beans.get(WhatIfRuns.class).request(event.id(), event.organiserId(), order));
    }

    private WhatIfRun carriedOut(WhatIfRun run) {
        assertThat(running().run(run.id())).isEqualTo(Searches.Outcome.DONE);
        return now();
    }

    private WhatIfRunning running() {
        return new WhatIfRunning(new EachKept(database), new EachRead(database), SOLVER, searches, Clock.systemUTC());
    }

    private WhatIfKeeping.Attempt begin(WhatIfRun run) {
        return new EachKept(database).begin(run.id()).orElseThrow();
    }

    private void start(WhatIfKeeping.Attempt attempt) {
        new EachKept(database).start(attempt, new EachRead(database).read(event.id(), ORDER));
    }

    private SearchOrder keep(WhatIfKeeping.Attempt attempt, WhatIfKeeping.Asked asked, Outcome outcome) {
        return new EachKept(database).keep(attempt, asked, outcome, 500);
    }

    private void stop() {
        database.run(beans -> beans.get(WhatIfRuns.class).stop(event.id()));
    }

    private WhatIfRun now() {
        return newest(event).orElseThrow();
    }

    private Optional<WhatIfRun> newest(SampleEvent of) {
        return database.call(beans -> beans.get(WhatIfRuns.class).newest(of.id()));
    }

    private Map<Question, Estimate> answers(WhatIfRun run) {
        return database.call(beans -> beans.get(WhatIfRuns.class).answers(run));
    }

    private int ahead(QueuedRun run) {
        return database.call(beans ->
                beans.get(PlanQueue.class).ahead(beans.get(EntityManager.class).find(run.getClass(), run.id())));
    }

    private Database at(int seconds) {
        return database.after(Duration.ofSeconds(seconds));
    }

    /** Keeps in a transaction for each call, as the server does. */
    private static final class EachKept extends WhatIfKeeping {
        private final Database database;

        EachKept(Database database) {
            this.database = database;
        }

        @Override
        public Optional<Attempt> begin(long runId) {
            return database.call(beans -> beans.get(WhatIfKeeping.class).begin(runId));
        }

        @Override
        public Set<Asked> start(Attempt attempt, StartingEvent event) {
            return database.call(beans -> beans.get(WhatIfKeeping.class).start(attempt, event));
        }

        @Override
        public SearchOrder keep(Attempt attempt, Asked asked, Outcome outcome, long elapsedMillis) {
            return database.call(beans -> beans.get(WhatIfKeeping.class).keep(attempt, asked, outcome, elapsedMillis));
        }

        @Override
        public SearchOrder beat(RunKeeping.Attempt attempt, long elapsedMillis) {
            return database.call(beans -> beans.get(WhatIfKeeping.class).beat(attempt, elapsedMillis));
        }

        @Override
        public void finish(RunKeeping.Attempt attempt, long elapsedMillis) {
            database.run(beans -> beans.get(WhatIfKeeping.class).finish(attempt, elapsedMillis));
        }

        @Override
        public void fail(RunKeeping.Attempt attempt) {
            database.run(beans -> beans.get(WhatIfKeeping.class).fail(attempt));
        }
    }

    /** Reads in a transaction of its own, as the server does. */
    private static final class EachRead extends StartReading {
        private final Database database;

        EachRead(Database database) {
            this.database = database;
        }

        @Override
        public StartingEvent read(long eventId, WhatIfOrder order) {
            return database.call(beans -> beans.get(StartReading.class).read(eventId, order));
        }
    }
}
