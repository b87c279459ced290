package eu.visavis.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.EventFormat;
import eu.visavis.event.EventRules;
import eu.visavis.event.Period;
import eu.visavis.event.PlaceLimit;
import eu.visavis.kernel.PublicCode;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.registration.Participant.Status;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class WaitingListDbTest {
    private final Database database;
    private final SampleEvent event;

    WaitingListDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
    }

    @Test
    void listsWhoeverIsApprovedWhenAllPlacesAreTaken() {
        limit(1, false);
        long first = waiting("first");
        long second = waiting("second");
        long third = waiting("third");

        approve(first);
        approve(second);
        later(1).approve(third);

        assertThat(status(first)).isEqualTo(Status.APPROVED);
        assertThat(status(second)).isEqualTo(Status.WAITING_LIST);
        assertThat(positions(first, second, third)).containsExactly(0, 1, 2);
        assertThat(occasions("third")).containsExactly("listed");
    }

    @Test
    void movesNobodyUpWhileAllPlacesAreTaken() {
        limit(1, false);
        long first = waiting("first");
        long second = waiting("second");
        approve(first);
        approve(second);

        assertThat(approve(second)).isEqualTo(Admission.Outcome.FULL);

        assertThat(status(second)).isEqualTo(Status.WAITING_LIST);
        assertThat(occasions("second")).containsExactly("listed");
    }

    @Test
    void letsTheOrganiserChooseWhoMovesUp() {
        limit(1, false);
        long first = waiting("first");
        long second = waiting("second");
        long third = waiting("third");
        List.of(first, second, third).forEach(this::approve);
        cancel(first);
        List<Status> afterwards = List.of(status(second), status(third));

        assertThat(approve(third)).isEqualTo(Admission.Outcome.DONE);

        assertThat(afterwards).containsExactly(Status.WAITING_LIST, Status.WAITING_LIST);
        assertThat(status(second)).isEqualTo(Status.WAITING_LIST);
        assertThat(status(third)).isEqualTo(Status.APPROVED);
        assertThat(occasions("third")).containsExactly("listed", "moved");
    }

    @Test
    void movesTheFirstUpByItselfIfTheOrganiserHasChosenSo() {
        limit(1, true);
        long first = waiting("first");
        long second = waiting("second");
        long third = waiting("third");
        approve(first);
        approve(second);
        later(1).approve(third);

        refuse(first);

        assertThat(status(second)).isEqualTo(Status.APPROVED);
        assertThat(positions(third)).containsExactly(1);
        assertThat(occasions("second")).containsExactly("listed", "moved");
    }

    @Test
    void fillsPlacesThatTheOrganiserAdds() {
        limit(1, true);
        List<Long> people = List.of(waiting("a"), waiting("b"), waiting("c"), waiting("d"));
        people.forEach(this::approve);

        event.rule(rules(3, true), Admission.class);

        assertThat(people.stream().map(this::status))
                .containsExactly(Status.APPROVED, Status.APPROVED, Status.APPROVED, Status.WAITING_LIST);
    }

    @Test
    void letsWhoComesBackTakeAFreePlace() {
        limit(1, false);
        long first = waiting("first");
        approve(first);
        cancel(first);

        comeBack(first);

        assertThat(status(first)).isEqualTo(Status.APPROVED);
        assertThat(occasions("first")).contains("approved", "cancelled");
    }

    @Test
    void listsWhoComesBackWhenThePlaceIsGone() {
        limit(1, true);
        long first = waiting("first");
        long second = waiting("second");
        approve(first);
        approve(second);

        cancel(first);
        comeBack(first);

        assertThat(status(second)).isEqualTo(Status.APPROVED);
        assertThat(positions(first)).containsExactly(1);
    }

    @Test
    void doesNotOvertakeTheWaitingListByComingBack() {
        limit(1, false);
        long first = waiting("first");
        long second = waiting("second");
        approve(first);
        approve(second);

        cancel(first);
        later(1).comeBack(first);

        assertThat(positions(second, first)).containsExactly(1, 2);
    }

    @Test
    void waitsForTheOrganiserAgainAfterComingBackUndecided() {
        long somebody = waiting("somebody");

        cancel(somebody);
        Status between = status(somebody);
        comeBack(somebody);

        assertThat(between).isEqualTo(Status.CANCELLED);
        assertThat(status(somebody)).isEqualTo(Status.WAITING);
    }

    @Test
    void bringsNobodyBackWhomTheOrganiserRefused() {
        long somebody = waiting("somebody");
        refuse(somebody);

        cancel(somebody);
        comeBack(somebody);

        assertThat(status(somebody)).isEqualTo(Status.REFUSED);
    }

    @Test
    void letsNoRaceInMorePeopleThanThereArePlaces() {
        limit(3, false);
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(waiting("racer" + i));
        }

        race(people.stream().map(id -> (Runnable) () -> approve(id)).toList());

        assertThat(count(Status.APPROVED)).isEqualTo(3);
        assertThat(people.stream().map(this::position).filter(position -> position > 0))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void keepsTheNumberOfPlacesWhilePeopleLeaveComeBackAndMoveUp() {
        limit(2, true);
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(waiting("guest" + i));
        }
        people.forEach(this::approve);

        race(List.of(
                () -> cancel(people.get(0)),
                () -> cancel(people.get(1)),
                () -> refuse(people.get(2)),
                () -> approve(people.get(3)),
                () -> {
                    cancel(people.get(4));
                    comeBack(people.get(4));
                },
                () -> comeBack(people.get(0))));

        assertThat(count(Status.APPROVED)).isEqualTo(2);
    }

    private void limit(int places, boolean movesUp) {
        event.rule(rules(places, movesUp));
    }

    private static EventRules rules(int places, boolean movesUp) {
        return new EventRules(
                EventFormat.HYBRID,
                Period.ALWAYS,
                Period.ALWAYS,
                new PlaceLimit(OptionalInt.of(places), movesUp),
                true);
    }

    private long waiting(String name) {
        return database.call(beans -> {
            Participant participant = event.add(beans, name);
            participant.cancel();
            participant.waitAgain();
            return participant.id();
        });
    }

    private Admission.Outcome approve(long id) {
        return approve(database, id);
    }

    private Admission.Outcome approve(Database at, long id) {
        PublicCode code = codeOf(id);
        return at.call(beans -> beans.get(Admission.class).approve(event.id(), code));
    }

    private void refuse(long id) {
        PublicCode code = codeOf(id);
        database.run(beans -> beans.get(Admission.class).refuse(event.id(), code));
    }

    private void cancel(long id) {
        database.run(beans -> beans.get(Cancelling.class).cancel(event.id(), id));
    }

    private void comeBack(long id) {
        comeBack(database, id);
    }

    private void comeBack(Database at, long id) {
        at.run(beans -> beans.get(Cancelling.class).comeBack(event.id(), id));
    }

    /** The organiser and the people some seconds later. */
    private Later later(int seconds) {
        return new Later(database.after(Duration.ofSeconds(seconds)));
    }

    private final class Later {
        private final Database then;

        Later(Database then) {
            this.then = then;
        }

        void approve(long id) {
            WaitingListDbTest.this.approve(then, id);
        }

        void comeBack(long id) {
            WaitingListDbTest.this.comeBack(then, id);
        }
    }

    private static void race(List<Runnable> steps) {
        List<Callable<Boolean>> racers = steps.stream()
                .map(step -> (Callable<Boolean>) () -> {
                    step.run();
                    return true;
                })
                .toList();
        Race.between(racers.<Callable<Boolean>>toArray(Callable[]::new));
    }

    private Status status(long id) {
        return database.call(
                beans -> beans.get(Participants.class).get(id).participant().status());
    }

    private long count(Status status) {
        return database.call(beans -> beans.get(Participants.class).count(event.id(), status));
    }

    private int position(long id) {
        return database.call(beans -> {
            Participants participants = beans.get(Participants.class);
            return participants.positionOf(participants.get(id).participant());
        });
    }

    private List<Integer> positions(long... ids) {
        List<Integer> positions = new ArrayList<>();
        for (long id : ids) {
            positions.add(position(id));
        }
        return positions;
    }

    private PublicCode codeOf(long id) {
        return database.call(
                beans -> beans.get(Participants.class).get(id).participant().code());
    }

    /** What the mails to somebody were about, oldest first. */
    private List<String> occasions(String name) {
        String address = event.addressOf(name);
        return database.call(beans -> beans.get(Outbox.class).newest(1000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .sorted(Comparator.comparing(Mail::id))
                .map(mail -> mail.messageId().split("-")[1])
                .toList());
    }
}
