package eu.visavis.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.MeetingRequest.Status;
import eu.visavis.matchmaking.MeetingRequest.Wish;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ImportanceDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long me;
    private final List<Long> others = new ArrayList<>();

    ImportanceDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.me = event.approved("me");
        for (String name : List.of("first", "second", "third", "fourth", "fifth")) {
            others.add(event.approved(name));
        }
    }

    @Test
    void keepsTheOrderOfTimeUntilSomethingIsMoved() {
        receive(Status.ACCEPTED);

        assertThat(order(Relation.State.ACCEPTED)).containsExactlyElementsOf(others);
        assertThat(weights()).containsOnly(WishPair.ACCEPTED);
    }

    @Test
    void movesARequestByOnePlaceAndGivesTheFirstThreeMoreWeight() {
        receive(Status.ACCEPTED);

        assertThat(move(others.get(3), Importance.Step.UP)).isEqualTo(RequestDesk.Answering.DONE);

        assertThat(order(Relation.State.ACCEPTED))
                .containsExactly(others.get(0), others.get(1), others.get(3), others.get(2), others.get(4));
        assertThat(weights()).containsExactly(4, 4, 3, 4, 3);
    }

    @Test
    void leavesTheFirstOneFirstAndTheLastOneLast() {
        receive(Status.ACCEPTED);

        move(others.get(0), Importance.Step.UP);
        move(others.get(4), Importance.Step.DOWN);

        assertThat(order(Relation.State.ACCEPTED)).containsExactlyElementsOf(others);
        assertThat(weights()).containsExactly(4, 4, 4, 3, 3);
    }

    @Test
    void ordersWhatWaitsForItself() {
        receive(Status.PENDING);

        move(others.get(4), Importance.Step.UP);

        assertThat(order(Relation.State.TO_ANSWER)).element(3).isEqualTo(others.get(4));
        assertThat(weights()).containsExactly(2, 2, 2, 1, 1);
    }

    @Test
    void putsANewlyAcceptedOneLast() {
        receive(Status.PENDING);
        move(others.get(1), Importance.Step.UP);
        accept(others.get(0));
        accept(others.get(2));
        move(others.get(2), Importance.Step.UP);

        accept(others.get(1));

        assertThat(order(Relation.State.ACCEPTED)).containsExactly(others.get(2), others.get(0), others.get(1));
    }

    @Test
    void letsAnAvoidedOneTakeNobodysPlace() {
        receive(Status.ACCEPTED);
        move(others.get(0), Importance.Step.UP);

        database.run(beans -> beans.get(Avoidances.class).add(event.id(), others.get(0), me));

        assertThat(weights()).containsExactly(4, 4, 4, 3);
    }

    @Test
    void movesNothingThatIsDeclinedOrSomebodyElses() {
        receive(Status.DECLINED);
        PublicCode code = code(others.get(0));

        assertThat(move(others.get(0), Importance.Step.UP)).isEqualTo(RequestDesk.Answering.TOO_LATE);
        RequestDesk.Answering foreign = database.call(beans -> beans.get(Importance.class)
                .move(event.id(), others.get(1), code, Importance.Step.UP, Set.of(me, others.get(0))));
        assertThat(foreign).isEqualTo(RequestDesk.Answering.UNKNOWN);
    }

    @Test
    void countsAPairOnceThoughBothPutItFirst() {
        long one = others.get(0);
        receive(Status.ACCEPTED);
        move(one, Importance.Step.UP);
        database.run(beans -> beans.get(Remarks.class).place(event.id(), one, List.of(me)));

        assertThat(weights()).containsExactly(4, 4, 4, 3, 3);
    }

    private void receive(Status status) {
        database.run(beans -> others.forEach(
                other -> beans.get(MeetingRequests.class).add(event.id(), other, me, Wish.WANT, "", status)));
    }

    private RequestDesk.Answering move(long other, Importance.Step step) {
        PublicCode code = code(other);
        return database.call(beans -> beans.get(Importance.class).move(event.id(), me, code, step, Set.copyOf(others)));
    }

    private void accept(long other) {
        PublicCode code = code(other);
        database.run(beans -> beans.get(RequestDesk.class).accept(event.id(), me, code));
    }

    private PublicCode code(long other) {
        return database.call(beans ->
                beans.get(MeetingRequests.class).find(other, me).orElseThrow().code());
    }

    private List<Long> order(Relation.State state) {
        return database.call(beans -> beans.get(Relations.class).of(event.id(), me).entrySet().stream()
                .filter(entry -> entry.getValue().state() == state)
                .sorted(Map.Entry.comparingByValue(Importance.order()))
                .map(Map.Entry::getKey)
                .toList());
    }

    /** The weights of my wishes, in the order of the others' ids. */
    private List<Integer> weights() {
        return database.call(beans -> beans.get(Wishes.class).of(event.id(), Wishes.Pending.INCLUDED).stream()
                .map(MeetingWish::weight)
                .toList());
    }
}
