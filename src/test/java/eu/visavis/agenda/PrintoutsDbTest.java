package eu.visavis.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PrintoutsDbTest {
    private static final byte[] FILE = new byte[700_000];

    static {
        new Random(1).nextBytes(FILE);
    }

    private final Database database;
    private final SampleEvent event;
    private final Publication publication;

    PrintoutsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.publication = new Publication(database, event);
    }

    @Test
    void makesTheFileAndHandsItOutByteByByte() {
        publication.publish(1);
        request(PrintoutKind.TABLE_PLAN);

        make((order, out, progress) -> {
            progress.drawn(0, 2);
            out.write(FILE, 0, 300_000);
            progress.drawn(1, 2);
            out.write(FILE[300_000]);
            out.write(FILE, 300_001, FILE.length - 300_001);
            progress.drawn(2, 2);
        });

        Printout printout = printout(PrintoutKind.TABLE_PLAN).orElseThrow();
        assertThat(printout.state()).isEqualTo(Printout.State.READY);
        assertThat(printout.size()).isEqualTo(FILE.length);
        assertThat(printout.done()).isEqualTo(printout.total()).isEqualTo(2);
        assertThat(copy(printout)).isEqualTo(FILE);
    }

    @Test
    void beginsAgainWhereAServerWentDown() {
        publication.publish(1);
        request(PrintoutKind.TABLE_PLAN);
        database.run(beans -> {
            PrintoutKeeping keeping = beans.get(PrintoutKeeping.class);
            PrintoutKeeping.Attempt lost = keeping.begin(open(beans)).orElseThrow();
            keeping.keep(lost, 0, new byte[] {1, 2, 3});
            keeping.progress(lost, 1, 9);
        });

        make((order, out, progress) -> out.write(FILE));

        assertThat(copy(printout(PrintoutKind.TABLE_PLAN).orElseThrow())).isEqualTo(FILE);
    }

    @Test
    void refusesWhatAnEarlierAttemptStillWrites() {
        publication.publish(1);
        request(PrintoutKind.TABLE_PLAN);
        PrintoutKeeping.Attempt late = database.call(
                beans -> beans.get(PrintoutKeeping.class).begin(open(beans)).orElseThrow());

        make((order, out, progress) -> out.write(FILE));

        database.run(beans -> {
            PrintoutKeeping keeping = beans.get(PrintoutKeeping.class);
            assertThat(keeping.keep(late, 0, new byte[1])).isFalse();
            assertThat(keeping.progress(late, 1, 1)).isFalse();
            keeping.fail(late);
        });
        assertThat(copy(printout(PrintoutKind.TABLE_PLAN).orElseThrow())).isEqualTo(FILE);
    }

    @Test
    void staysOpenWhereTheServerIsStopped() {
        publication.publish(1);
        request(PrintoutKind.TABLE_PLAN);

        PrintoutMaking.Outcome outcome = database.call(beans -> {
            PrintoutMaking[] making = new PrintoutMaking[1];
            making[0] = new PrintoutMaking(
                    beans.get(PrintoutKeeping.class),
                    (order, out, progress) -> {
                        making[0].interrupt();
                        progress.drawn(1, 2);
                        throw new AssertionError("Nobody stopped it");
                    },
                    beans.get(Clock.class));
            return making[0].make(open(beans));
        });

        assertThat(outcome).isEqualTo(PrintoutMaking.Outcome.INTERRUPTED);
        assertThat(printout(PrintoutKind.TABLE_PLAN).orElseThrow().state()).isEqualTo(Printout.State.RUNNING);
        make((order, out, progress) -> out.write(FILE));
        assertThat(printout(PrintoutKind.TABLE_PLAN).orElseThrow().state()).isEqualTo(Printout.State.READY);
    }

    @Test
    void failsClearlyAndCanBeAskedForAgain() {
        publication.publish(1);
        request(PrintoutKind.TABLE_PLAN);

        make((order, out, progress) -> {
            out.write(FILE);
            throw new IOException("No ink");
        });

        assertThat(printout(PrintoutKind.TABLE_PLAN).orElseThrow().state()).isEqualTo(Printout.State.FAILED);
        request(PrintoutKind.TABLE_PLAN);
        make((order, out, progress) -> out.write(FILE));
        assertThat(copy(printout(PrintoutKind.TABLE_PLAN).orElseThrow())).isEqualTo(FILE);
    }

    @Test
    void givesUpWhatTheServerNeverSurvives() {
        publication.publish(1);
        request(PrintoutKind.TABLE_PLAN);

        for (int attempt = 0; attempt <= PrintoutKeeping.MAX_ATTEMPTS; attempt++) {
            database.run(beans -> openOnes(beans)
                    .forEach(id -> beans.get(PrintoutKeeping.class).begin(id)));
        }

        assertThat(printout(PrintoutKind.TABLE_PLAN).orElseThrow().state()).isEqualTo(Printout.State.FAILED);
    }

    @Test
    void goesOnWithTheOneThatIsBeingMade() {
        publication.publish(1);
        request(PrintoutKind.TABLE_PLAN);
        long first = database.call(PrintoutsDbTest.this::open);

        request(PrintoutKind.TABLE_PLAN);
        request(PrintoutKind.MATRIX_A4);

        assertThat(database.call(this::openOnes)).hasSize(2).contains(first);
    }

    @Test
    void keepsNothingOfAVersionThatCountsNoMore() {
        publication.publish(1);
        request(PrintoutKind.TABLE_PLAN);
        make((order, out, progress) -> out.write(FILE));

        publication.publish(2);

        assertThat(printout(PrintoutKind.TABLE_PLAN)).isEmpty();
        request(PrintoutKind.MATRIX_A4);
        database.run(beans -> assertThat(beans.entities()
                        .createQuery("select p.planVersion from Printout p where p.eventId = :event", Integer.class)
                        .setParameter("event", event.id())
                        .getResultList())
                .containsExactly(2));
    }

    @Test
    void makesNothingBeforeAPublication() {
        assertThat(request(PrintoutKind.TABLE_PLAN)).isFalse();
    }

    private boolean request(PrintoutKind kind) {
        return database.call(
                beans -> beans.get(Printouts.class).request(PrintoutOrder.all(event.id(), kind, Language.EN)));
    }

    private void make(Press press) {
        database.run(beans ->
                new PrintoutMaking(beans.get(PrintoutKeeping.class), press, beans.get(Clock.class)).make(open(beans)));
    }

    private long open(Beans beans) {
        return openOnes(beans).get(0);
    }

    private List<Long> openOnes(Beans beans) {
        return beans.get(Printouts.class).ofEvent(event.id()).stream()
                .filter(printout -> !printout.state().isOver())
                .map(Printout::id)
                .toList();
    }

    private Optional<Printout> printout(PrintoutKind kind) {
        return database.call(beans -> beans.get(Printouts.class).find(event.id(), kind));
    }

    private byte[] copy(Printout printout) {
        return database.call(beans -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStream copied = out) {
                beans.get(Printouts.class).copy(printout, copied);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }
}
