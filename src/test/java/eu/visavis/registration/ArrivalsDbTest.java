package eu.visavis.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.audit.Act;
import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ArrivalsDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long ada;

    ArrivalsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.ada = event.approved("Ada");
    }

    @Test
    void keepsTheFirstTimeHoweverOftenSomebodyIsReceived() {
        assertThat(receive(database, code(ada))).isTrue();
        assertThat(receive(database.after(Duration.ofHours(2)), code(ada))).isTrue();

        assertThat(arrived(ada)).contains(Database.NOW);
        assertThat(acts()).containsExactly(Act.ARRIVED);
    }

    @Test
    void takesAMistakeBackAndReceivesAgain() {
        receive(database, code(ada));
        assertThat(takeBack(code(ada))).isTrue();
        assertThat(arrived(ada)).isEmpty();
        assertThat(takeBack(code(ada))).isTrue();

        receive(database.after(Duration.ofHours(1)), code(ada));

        assertThat(arrived(ada)).contains(Database.NOW.plus(Duration.ofHours(1)));
        assertThat(acts()).containsExactly(Act.ARRIVED, Act.ARRIVAL_TAKEN_BACK, Act.ARRIVED);
    }

    @Test
    void knowsNobodyWhoIsNotApprovedOrComesToAnotherEvent() {
        PublicCode refused = code(ada);
        database.run(beans -> beans.get(Admission.class).refuse(event.id(), refused));
        SampleEvent other = SampleEvent.in(database);
        long bo = other.approved("Bo");

        assertThat(receive(database, refused)).isFalse();
        assertThat(receive(database, code(bo))).isFalse();
        assertThat(receive(database, PublicCode.random())).isFalse();
        assertThat(arrived(ada)).isEmpty();
        assertThat(arrived(bo)).isEmpty();
    }

    @Test
    void marksThatComeTwiceOrLateChangeNothing() {
        ArrivalMark first = new ArrivalMark(code(ada), true, Database.NOW.minus(Duration.ofMinutes(20)));
        takeUp(first);
        takeBack(code(ada));

        assertThat(takeUp(first, new ArrivalMark(code(ada), true, Database.NOW.minus(Duration.ofMinutes(1)))))
                .isEmpty();

        assertThat(arrived(ada)).isEmpty();
        assertThat(acts()).containsExactly(Act.ARRIVED, Act.ARRIVAL_TAKEN_BACK);
    }

    @Test
    void marksFromManyPhonesEndTheSameInWhateverOrderTheyCome() {
        List<ArrivalMark> marks = new ArrayList<>();
        for (int minute = 1; minute <= 9; minute++) {
            marks.add(new ArrivalMark(code(ada), minute % 2 == 1, Database.NOW.minus(Duration.ofMinutes(60 - minute))));
        }
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(marks, new Random(round));
            marks.forEach(this::takeUp);
            assertThat(arrived(ada)).as("after round %s", round).contains(Database.NOW.minus(Duration.ofMinutes(51)));
        }
    }

    @Test
    void marksFromTheFutureAreOfNowAndStrangersAreNamed() {
        PublicCode stranger = PublicCode.random();

        Set<PublicCode> unknown = takeUp(
                new ArrivalMark(code(ada), true, Database.NOW.plus(Duration.ofHours(3))),
                new ArrivalMark(stranger, true, Database.NOW));

        assertThat(arrived(ada)).contains(Database.NOW);
        assertThat(unknown).containsExactly(stranger);
    }

    private Set<PublicCode> takeUp(ArrivalMark... marks) {
        return database.call(beans -> beans.get(Arrivals.class).takeUp(event.id(), List.of(marks)));
    }

    private boolean receive(Database at, PublicCode code) {
        return at.call(beans -> beans.get(Arrivals.class).receive(event.id(), code));
    }

    private boolean takeBack(PublicCode code) {
        return database.call(beans -> beans.get(Arrivals.class).takeBack(event.id(), code));
    }

    private PublicCode code(long id) {
        return database.call(
                beans -> beans.get(Participants.class).get(id).participant().code());
    }

    private Optional<Instant> arrived(long id) {
        return database.call(
                beans -> beans.get(Participants.class).get(id).participant().arrivedAt());
    }

    /** What the audit log says of Ada, in the order of time. */
    private List<Act> acts() {
        return database.call(beans -> beans.entities()
                .createQuery(
                        "select a.act from AuditEntry a where a.subject = :code and a.act in :acts order by a.id",
                        Act.class)
                .setParameter("code", code(ada).value())
                .setParameter("acts", List.of(Act.ARRIVED, Act.ARRIVAL_TAKEN_BACK))
                .getResultList());
    }
}
