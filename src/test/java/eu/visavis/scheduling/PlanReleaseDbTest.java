package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.event.Event;
import eu.visavis.event.EventPlanning;
import eu.visavis.event.Events;
import eu.visavis.event.TableKeeping;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanKeeping.Attempt;
import eu.visavis.scheduling.solver.UnplacedReason;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import eu.visavis.testing.SampleEvent;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PlanReleaseDbTest {
    private final Database database;
    private final SampleEvent event;
    private final PlannedRuns runs;
    private final long ada;
    private final long bob;
    private final long cem;
    private final List<Long> slots;
    private final List<Long> tables;

    PlanReleaseDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.runs = new PlannedRuns(database, event);
        this.ada = event.approved("ada");
        this.bob = event.approved("bob");
        this.cem = event.approved("cem");
        this.slots = event.slots();
        this.tables = event.tables();
        runs.accepted(ada, bob);
        runs.accepted(ada, cem);
    }

    @Test
    void publishesTheMeetingsOfAPlanAndTellsEverybody() {
        PlanRun run = runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 1, 0));

        ReleasePreview preview =
                database.call(beans -> beans.get(ReleaseReading.class).preview(run));
        PlanRelease.Outcome outcome = runs.publish(run, 1);

        assertThat(preview).isEqualTo(new ReleasePreview(1, 2, 0, 3, 3, 2, 0, 0, 0, 0, 0));
        assertThat(outcome).isEqualTo(PlanRelease.Outcome.PUBLISHED);
        assertThat(count("Meeting")).isEqualTo(2);
        assertThat(mailsTo("ada")).isEqualTo(1);
        assertThat(mailsTo("bob")).isEqualTo(1);
        assertThat(mailsTo("cem")).isEqualTo(1);
    }

    @Test
    void publishesNothingTwice() {
        PlanRun run = runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 1, 0));
        runs.publish(run, 1);

        assertThat(runs.publish(run, 1)).isEqualTo(PlanRelease.Outcome.OVERTAKEN);
        assertThat(runs.publish(run, 2)).isEqualTo(PlanRelease.Outcome.UNCHANGED);
        assertThat(count("PlanVersion")).isEqualTo(1);
        assertThat(mailsTo("ada")).isEqualTo(1);
    }

    @Test
    void letsOneOfTwoPublicationsAtTheSameMomentWin() {
        PlanRun run = runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 1, 0));
        Callable<PlanRelease.Outcome> publishing = () -> runs.publish(run, 1);

        assertThat(Race.between(publishing, publishing))
                .containsExactlyInAnyOrder(PlanRelease.Outcome.PUBLISHED, PlanRelease.Outcome.OVERTAKEN);
        assertThat(count("Meeting")).isEqualTo(2);
        assertThat(mailsTo("ada")).isEqualTo(1);
    }

    @Test
    void exchangesThePlacesOfTwoMeetingsInANewVersion() {
        runs.publish(runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 1, 0)), 1);

        PlanRelease.Outcome outcome = runs.publish(runs.planned(placed(ada, bob, 1, 0), placed(ada, cem, 0, 0)), 2);

        assertThat(outcome).isEqualTo(PlanRelease.Outcome.PUBLISHED);
        assertThat(count("Meeting")).isEqualTo(2);
        assertThat(mailsTo("ada")).isEqualTo(2);
    }

    @Test
    void tellsOnlyThoseWhomANewVersionConcerns() {
        runs.publish(runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 1, 0)), 1);

        runs.publish(runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 2, 0)), 2);

        assertThat(mailsTo("ada")).isEqualTo(2);
        assertThat(mailsTo("bob")).isEqualTo(1);
        assertThat(mailsTo("cem")).isEqualTo(2);
    }

    @Test
    void tellsEverybodyOrNobodyIfThatIsChosen() {
        long dan = event.approved("dan");
        publish(runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 1, 0)), 1, Telling.NOBODY);
        assertThat(mailsTo("ada")).isZero();
        PlanRun second = runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 2, 0));
        ReleaseLetters letters =
                database.call(beans -> beans.get(ReleaseReading.class).letters(second));
        List<String> announced = database.call(beans -> {
            ReleaseLetters written = beans.get(ReleaseReading.class).letters(second);
            return written.write(written.recipients(Telling.ALL)).stream()
                    .map(letter -> letter.mail().body())
                    .toList();
        });

        publish(second, 2, Telling.ALL);

        assertThat(letters.concerned())
                .extracting(one -> one.participant().id())
                .containsExactlyInAnyOrder(ada, cem);
        assertThat(letters.others()).extracting(one -> one.participant().id()).containsExactlyInAnyOrder(bob, dan);
        assertThat(List.of("ada", "bob", "cem", "dan"))
                .allSatisfy(name -> assertThat(mailsTo(name)).isEqualTo(1));
        List<String> sent = database.call(beans -> beans.get(Outbox.class).newest(1000).stream()
                .filter(mail -> List.of("ada", "bob", "cem", "dan").stream()
                        .anyMatch(name -> mail.recipient().equals(event.addressOf(name))))
                .map(Mail::body)
                .toList());
        assertThat(sent).containsExactlyInAnyOrderElementsOf(announced);
        List<PlanVersion> versions =
                database.call(beans -> beans.get(PublishedSchedule.class).versions(event.id()));
        assertThat(versions).extracting(PlanVersion::note).containsExactly("Why 2", "Why 1");
        assertThat(versions).extracting(PlanVersion::notified).containsExactly(4, 0);
    }

    private void publish(PlanRun run, int number, Telling telling) {
        database.run(beans -> assertThat(beans.get(PlanRelease.class)
                        .publish(run, number, new Announcement("Why " + number, telling), event.organiserId()))
                .isEqualTo(PlanRelease.Outcome.PUBLISHED));
    }

    @Test
    void tellsWhatChangedSinceAnEarlierVersion() {
        runs.publish(runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 1, 0)), 1);
        runs.publish(runs.planned(placed(ada, bob, 2, 1)), 2);
        PlanRun draft = runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 1, 0));
        List<PlanVersion> versions =
                database.call(beans -> beans.get(PublishedSchedule.class).versions(event.id()));

        VersionChanges.Changes changes =
                database.call(beans -> beans.get(VersionChanges.class).between(versions.get(1), versions.get(0)));
        VersionChanges.Changes ofDraft =
                database.call(beans -> beans.get(VersionChanges.class).between(versions.get(0), draft));
        VersionChanges.Changes back =
                database.call(beans -> beans.get(VersionChanges.class).between(versions.get(1), draft));

        assertThat(changes.moved()).isEqualTo(1);
        assertThat(changes.cancelled()).isEqualTo(1);
        assertThat(changes.people().get(ada))
                .extracting(VersionChanges.Change::kind)
                .containsExactly(VersionChanges.Kind.CANCELLED, VersionChanges.Kind.MOVED);
        assertThat(changes.people().get(cem).get(0).others()).containsExactly(ada);
        assertThat(ofDraft.added()).isEqualTo(1);
        assertThat(ofDraft.people().get(cem))
                .extracting(VersionChanges.Change::kind)
                .containsExactly(VersionChanges.Kind.NEW);
        assertThat(back.people()).isEmpty();
    }

    @Test
    void saysBeforeANewVersionHowMuchItChanges() {
        runs.publish(runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 1, 0)), 1);
        PlanRun run = runs.planned(placed(ada, bob, 2, 1));

        ReleasePreview preview =
                database.call(beans -> beans.get(ReleaseReading.class).preview(run));

        assertThat(preview).isEqualTo(new ReleasePreview(2, 1, 0, 3, 3, 0, 1, 1, 1, 3, 3));
        assertThat(preview.isUpheaval()).isTrue();
    }

    @Test
    void tellsInTheMailWhereEachMeetingWasAndWhereItIsNow() {
        runs.publish(runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 1, 0)), 1);

        runs.publish(runs.planned(placed(ada, bob, 2, 1)), 2);

        String mail = database.call(beans -> beans.get(Outbox.class).newest(1000).stream()
                .filter(one -> one.recipient().equals(event.addressOf("ada")))
                .map(Mail::body)
                .findFirst()
                .orElseThrow());
        Language language = database.call(beans -> beans.get(Participants.class)
                .byId(List.of(ada))
                .get(ada)
                .person()
                .language());
        Messages messages = Messages.in(language);
        assertThat(mail)
                .contains(
                        changed(messages, "CANCELLED", cem, spot(messages, 1, 0), ""),
                        changed(messages, "MOVED", bob, spot(messages, 0, 0), spot(messages, 2, 1)));
    }

    @Test
    void listsMustsBeforeHeavierWishesThatHaveNoPlace() {
        database.run(beans -> {
            MeetingRequests requests = beans.get(MeetingRequests.class);
            requests.add(event.id(), cem, bob, MeetingRequest.Wish.MUST, "", MeetingRequest.Status.PENDING);
        });
        UnplacedReason reason = UnplacedReason.NO_FREE_TABLE;
        PlanRun run = runs.planned(unplaced(ada, bob, 5, reason), unplaced(bob, cem, 3, reason));

        List<PlanReading.Unplaced> unplaced =
                database.call(beans -> beans.get(PlanReading.class).unplaced(run.id(), reason, 0, 10));

        assertThat(unplaced).extracting(one -> one.row().pair()).containsExactly(Pair.of(bob, cem), Pair.of(ada, bob));
        assertThat(unplaced.get(0).requests())
                .extracting(MeetingRequest::requesterId)
                .containsExactly(cem);
        assertThat(unplaced.get(1).requests())
                .extracting(MeetingRequest::requesterId)
                .containsExactly(ada);
    }

    @Test
    void leavesOutAMeetingWhoseRequestWasWithdrawn() {
        PlanRun run = runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 1, 0));
        database.run(beans -> beans.get(MeetingRequests.class)
                .remove(beans.get(MeetingRequests.class).find(ada, cem).orElseThrow()));

        runs.publish(run, 1);

        assertThat(count("Meeting")).isEqualTo(1);
        assertThat(mailsTo("cem")).isZero();
    }

    @Test
    void refusesTwoMeetingsOfAPersonInASlotInTheDatabaseItself() {
        runs.publish(runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 1, 1)), 1);
        long meeting = meetingOf(ada, cem);

        assertThatThrownBy(() -> database.execute("insert into participant_slot (participant_id, slot_id, meeting_id)"
                        + " values (%d, %d, %d)".formatted(ada, slots.get(0), meeting)))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void refusesTwoMeetingsAtATableInASlotInTheDatabaseItself() {
        runs.publish(runs.planned(placed(ada, bob, 0, 0), placed(ada, cem, 1, 1)), 1);
        long meeting = meetingOf(ada, cem);

        assertThatThrownBy(() -> database.execute("insert into table_slot (table_id, slot_id, meeting_id)"
                        + " values (%d, %d, %d)".formatted(tables.get(0), slots.get(0), meeting)))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void keepsSlotsAndTablesInWhichMeetingsArePublished() {
        runs.publish(runs.planned(placed(ada, bob, 0, 0)), 1);

        assertThat(removeFirstSession()).isEqualTo(EventPlanning.Outcome.IN_USE);
        assertThat(removeTables()).isInstanceOf(TableKeeping.Outcome.Needed.class);
        assertThat(event.slots()).isEqualTo(slots);
        assertThat(event.tables()).isEqualTo(tables);
    }

    @Test
    void letsASessionChangeOnlyWhereNoMeetingIsPublished() {
        runs.publish(runs.planned(placed(ada, bob, 0, 0)), 1);

        assertThat(changeFirstSession("13:20", "17:00")).isEqualTo(EventPlanning.Outcome.IN_USE);
        assertThat(event.slots()).isEqualTo(slots);

        assertThat(changeFirstSession("13:00", "15:00")).isEqualTo(EventPlanning.Outcome.DONE);
        assertThat(event.slots()).contains(slots.get(0)).hasSize(slots.size() - 6);
    }

    @Test
    void letsSlotsAndTablesOfAPlanGoThatIsNotPublished() {
        PlanRun run = runs.planned(placed(ada, bob, 0, 0));

        assertThat(removeFirstSession()).isEqualTo(EventPlanning.Outcome.DONE);
        assertThat(removeTables()).isEqualTo(new TableKeeping.Outcome.Done());

        ReleasePreview preview =
                database.call(beans -> beans.get(ReleaseReading.class).preview(run));
        assertThat(preview.skipped()).isEqualTo(1);
        assertThat(preview.meetings()).isZero();
    }

    @Test
    void publishesNothingOfARunThatGoesOn() {
        PlanRun run = runs.requested();
        Attempt attempt = runs.begin(run);
        runs.keep(attempt, List.of(), List.of(placed(ada, bob, 0, 0)), 1000);

        assertThat(runs.publish(run, 1)).isEqualTo(PlanRelease.Outcome.NOT_READY);
    }

    @Test
    void refusesWhatAnEarlierAttemptStillWrites() {
        PlanRun run = runs.requested();
        Attempt first = runs.begin(run);
        Attempt second = runs.begin(run);

        assertThat(runs.keep(first, List.of(), List.of(placed(ada, bob, 0, 0)), 1000))
                .isEqualTo(SearchOrder.LEAVE);
        assertThat(runs.keep(second, List.of(), List.of(placed(ada, cem, 1, 0)), 1000))
                .isEqualTo(SearchOrder.GO_ON);
        assertThat(runs.begin(run).slots()).hasSize(1).containsValue(slots.get(1));
    }

    @Test
    void replacesOnlyTheRowsThatChanged() {
        Attempt attempt = runs.begin(runs.requested());
        List<PlanRow> before = List.of(placed(ada, bob, 0, 0), placed(ada, cem, 1, 0));
        List<PlanRow> after = List.of(placed(ada, bob, 0, 0), placed(ada, cem, 2, 0));

        runs.keep(attempt, List.of(), before, 1000);
        runs.keep(attempt, before, after, 2000);

        List<Place> places = database.call(beans -> beans.entities()
                .createQuery(
                        "select m from PlannedMeeting m where m.runId = :run order by m.position", PlannedMeeting.class)
                .setParameter("run", attempt.runId())
                .getResultStream()
                .map(meeting -> meeting.row().place().orElseThrow())
                .toList());
        assertThat(places).containsExactly(place(0, 0), place(2, 0));
    }

    @Test
    void givesARunUpAfterTooManyAttempts() {
        PlanRun run = runs.requested();
        for (int i = 0; i < PlanKeeping.MAX_ATTEMPTS; i++) {
            runs.begin(run);
        }

        Optional<Attempt> last =
                database.call(beans -> beans.get(PlanKeeping.class).begin(run.id()));

        assertThat(last).isEmpty();
        Optional<PlanRun.Failure> failure =
                database.call(beans -> beans.get(PlanRuns.class).get(run.id()).failure());
        assertThat(failure).contains(PlanRun.Failure.TOO_MANY_ATTEMPTS);
    }

    @Test
    void opensOneRunOfAnEventAtATime() {
        Callable<Long> requesting = () -> runs.requested().id();

        List<Long> opened = Race.between(requesting, requesting, requesting);

        assertThat(opened).containsOnly(opened.get(0));
    }

    @Test
    void tellsASearchToStop() {
        PlanRun run = runs.requested();
        Attempt attempt = runs.begin(run);

        database.run(beans -> beans.get(PlanRuns.class).stop(run));

        assertThat(database.<SearchOrder>call(
                        beans -> beans.get(PlanKeeping.class).beat(attempt, 500)))
                .isEqualTo(SearchOrder.STOP);
    }

    private PlanRow placed(long one, long other, int slot, int table) {
        return new PlanRow(Pair.of(one, other), 3, Optional.of(place(slot, table)), Optional.empty());
    }

    private static PlanRow unplaced(long one, long other, int weight, UnplacedReason reason) {
        return new PlanRow(Pair.of(one, other), weight, Optional.empty(), Optional.of(reason));
    }

    private String changed(Messages messages, String kind, long partner, String before, String after) {
        Registration registration = database.call(
                beans -> beans.get(Participants.class).byId(List.of(partner)).get(partner));
        return messages.text(
                "scheduling.mail.change." + kind,
                registration.person().name(),
                registration.organisationName(),
                before,
                after);
    }

    private String spot(Messages messages, int slot, int table) {
        return database.call(beans -> {
            Events events = beans.get(Events.class);
            Event stored = events.get(event.id());
            Formats formats = Formats.in(messages.language());
            TimeWindow window = events.slots(event.id()).get(slot).window();
            return messages.text(
                    "scheduling.mail.spot",
                    formats.dateWithWeekday(window.start().atZone(stored.zone()).toLocalDate()),
                    formats.time(window.start(), stored.zone()),
                    formats.time(window.end(), stored.zone()),
                    stored.venue().town(),
                    new PlaceWords(events.tables(event.id()), messages).of(OptionalLong.of(tables.get(table))));
        });
    }

    private Place place(int slot, int table) {
        return Place.of(slots.get(slot), tables.get(table));
    }

    private EventPlanning.Outcome removeFirstSession() {
        return database.call(beans -> {
            long session = beans.get(Events.class).sessions(event.id()).get(0).id();
            return beans.observedBy(FrameGuard.class).get(EventPlanning.class).removeSession(event.id(), session);
        });
    }

    private EventPlanning.Outcome changeFirstSession(String from, String to) {
        return database.call(beans -> {
            long session = beans.get(Events.class).sessions(event.id()).get(0).id();
            return beans.observedBy(FrameGuard.class)
                    .get(EventPlanning.class)
                    .changeSession(event.id(), session, SampleEvent.session("2027-05-19", from, to));
        });
    }

    private TableKeeping.Outcome removeTables() {
        return database.call(beans ->
                beans.observedBy(FrameGuard.class).get(TableKeeping.class).removeHall(event.id(), "A"));
    }

    private long count(String entity) {
        return database.call(beans -> beans.entities()
                .createQuery("select count(e) from " + entity + " e where e.eventId = :event", Long.class)
                .setParameter("event", event.id())
                .getSingleResult());
    }

    private long meetingOf(long one, long other) {
        Pair pair = Pair.of(one, other);
        return database.call(beans -> beans.entities()
                .createQuery("select m.id from Meeting m where m.firstId = :first and m.secondId = :second", Long.class)
                .setParameter("first", pair.lowerId())
                .setParameter("second", pair.higherId())
                .getSingleResult());
    }

    private long mailsTo(String name) {
        String address = event.addressOf(name);
        return database.call(beans -> beans.get(Outbox.class).newest(1000).stream()
                .map(Mail::recipient)
                .filter(address::equals)
                .count());
    }
}
