package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.registration.OwnParticulars;
import eu.visavis.registration.Participants;
import eu.visavis.registration.StrandedMeetings.Stranded;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class StrandedWatchDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long me;
    private final long other;
    private final List<TimeWindow> slots;

    StrandedWatchDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.me = event.approved("me");
        this.other = event.approved("other");
        this.slots = database.call(beans -> beans.get(Events.class).slots(event.id()).stream()
                .map(Slot::window)
                .toList());
        database.run(beans -> beans.entities()
                .persist(new Meeting(
                        event.id(),
                        new ReleaseCheck.Placement(
                                Pair.of(me, other),
                                Place.of(
                                        beans.get(Events.class)
                                                .slots(event.id())
                                                .get(2)
                                                .id(),
                                        null),
                                slots.get(2)),
                        Database.NOW)));
    }

    @Test
    void namesAMeetingInASlotThatWasTakenAwayAndKeepsIt() {
        assertThat(stranded(database, me)).isEmpty();

        takeAway(slots.get(2));

        assertThat(stranded(database, me))
                .containsExactly(new Stranded(slots.get(2), "other." + event.code() + " Example"));
        assertThat(stranded(database, other)).isEmpty();
        boolean kept = database.call(beans ->
                beans.get(PublishedSchedule.class).ofEvent(event.id()).stream().noneMatch(ScheduledMeeting::cancelled));
        assertThat(kept).isTrue();
    }

    @Test
    void namesNoMeetingForWhichThereIsTime() {
        takeAway(slots.get(3));

        assertThat(stranded(database, me)).isEmpty();
    }

    @Test
    void forgetsMeetingsThatAreOver() {
        takeAway(slots.get(2));

        Database later =
                database.after(Duration.between(Database.NOW, slots.get(2).end()));

        assertThat(stranded(later, me)).isEmpty();
    }

    private void takeAway(TimeWindow slot) {
        List<TimeWindow> others =
                slots.stream().filter(each -> !each.equals(slot)).toList();
        database.run(beans -> {
            OwnParticulars particulars = beans.get(OwnParticulars.class);
            List<TimeWindow> before = beans.get(Participants.class)
                    .get(me)
                    .participant()
                    .attendance()
                    .availability();
            particulars.change(
                    me,
                    new OwnParticulars.Stated(
                            "Me",
                            "Example",
                            List.of("en"),
                            "",
                            false,
                            particulars.halfDays(event.id()).chosen(before),
                            Optional.of(others)));
        });
    }

    private static List<Stranded> stranded(Database database, long participant) {
        return database.call(beans ->
                beans.observedBy(StrandedWatch.class).get(OwnParticulars.class).stranded(participant));
    }
}
