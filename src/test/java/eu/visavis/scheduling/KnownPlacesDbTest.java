package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import eu.visavis.mail.Mail;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.Published;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class KnownPlacesDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long ada;
    private final long ben;
    private final long cleo;
    private final List<Slot> slots;

    KnownPlacesDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.ada = event.approved("ada");
        this.ben = event.approved("ben");
        this.cleo = event.approved("cleo");
        this.slots = database.call(beans -> beans.get(Events.class).slots(event.id()));
    }

    private void publish(long one, long other, int slot, Long table) {
        database.run(beans -> beans.entities()
                .persist(new Meeting(
                        event.id(),
                        new ReleaseCheck.Placement(
                                Pair.of(one, other),
                                Place.of(slots.get(slot).id(), table),
                                slots.get(slot).window()),
                        Database.NOW)));
    }

    private Instance wishing(long one, long other) {
        return new Instance(
                slots.stream()
                        .map(slot -> new InstanceSlot(
                                slot.id(),
                                slot.sessionId(),
                                slot.window().start(),
                                slot.window().end()))
                        .toList(),
                List.of(),
                List.of(one, other).stream()
                        .map(id -> new InstanceParticipant(id, true, Set.of(), OptionalInt.empty()))
                        .toList(),
                List.of(new InstanceWish(5, one, other, 3)));
    }

    @Test
    void namesWhereWishesTakePlaceAndHowManySlotsStay() {
        long table = event.tables().get(0);
        publish(ada, ben, 1, table);
        publish(ada, cleo, 2, null);
        KeptPlan kept = new KeptPlan(
                OptionalInt.of(5), Optional.of(slots.get(2).window().start()));

        Published known = database.call(beans -> beans.get(KnownPlaces.class).of(event.id(), wishing(ada, ben), kept));

        assertThat(known)
                .isEqualTo(new Published(
                        Map.of(5L, new Published.Place(slots.get(1).id(), OptionalLong.of(table))),
                        OptionalInt.of(5),
                        2));
    }

    @Test
    void tellsWhichMeetingsNobodyHasBeenToldOfYet() {
        PlannedRuns runs = new PlannedRuns(database, event);
        runs.accepted(ada, ben);
        Place place =
                new Place(slots.get(1).id(), OptionalLong.of(event.tables().get(0)));
        runs.publish(runs.planned(new PlanRow(Pair.of(ada, ben), 3, Optional.of(place), Optional.empty())), 1);

        assertThat(toldOfTheOnly(ada, ben)).isFalse();

        sent("ben");

        assertThat(toldOfTheOnly(ada, ben)).isTrue();
    }

    private boolean toldOfTheOnly(long one, long other) {
        Published known = database.call(
                beans -> beans.get(KnownPlaces.class).of(event.id(), wishing(one, other), KeptPlan.LOOSELY));
        return known.places().get(5L).told();
    }

    private void sent(String name) {
        database.run(beans -> assertThat(beans.entities()
                        .createQuery("update Mail m set m.state = :sent where m.recipient like :name")
                        .setParameter("sent", Mail.State.SENT)
                        .setParameter("name", name + "%")
                        .executeUpdate())
                .isEqualTo(1));
    }

    @Test
    void forgetsMeetingsThatWereCalledOff() {
        publish(ada, ben, 1, null);
        database.run(beans ->
                beans.get(MeetingWriting.class).published(event.id()).forEach(meeting -> meeting.cancel(Database.NOW)));

        Published known = database.call(
                beans -> beans.get(KnownPlaces.class).of(event.id(), wishing(ada, ben), KeptPlan.LOOSELY));

        assertThat(known).isEqualTo(new Published(Map.of(), OptionalInt.empty(), 0));
    }
}
