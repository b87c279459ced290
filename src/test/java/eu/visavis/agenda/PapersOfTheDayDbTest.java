package eu.visavis.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.Person;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.registration.Participants;
import eu.visavis.rules.Interpreter;
import eu.visavis.rules.Programme;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What papers read of a published schedule: who interprets, and which of them are no longer true. */
@OnBothDatabases
class PapersOfTheDayDbTest {
    private final Database database;
    private final SampleEvent event;
    private final Publication publication;
    private final long me;
    private final long other;
    private final long third;

    PapersOfTheDayDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.publication = new Publication(database, event);
        this.me = event.approved("me");
        this.other = event.approved("other");
        this.third = event.approved("third");
    }

    @Test
    void papersStayTrueWhereNothingHasChanged() {
        publication.publish(1);
        publication.meeting(me, other, 0, 0);
        publication.written(1);

        assertThat(since(1)).contains(new PaperChanges(1, Set.of(), Set.of(), List.of()));
        assertThat(since(7)).isEmpty();
    }

    @Test
    void aNewMeetingChangesThePapersOfItsPeopleAndItsTable() {
        publication.publish(1);
        publication.meeting(me, other, 0, 0);
        publication.written(1);
        publication.meeting(me, third, 1, 1);

        PaperChanges changes = since(1).orElseThrow();

        assertThat(changes.people()).containsExactlyInAnyOrder(code(me), code(third));
        assertThat(changes.tables()).containsExactly(numberOfTable(1));
        assertThat(changes.without()).isEmpty();
    }

    @Test
    void namesThoseWhoHaveNoMeetingAnyMore() {
        publication.publish(1);
        publication.meeting(me, other, 0, 0);
        publication.meeting(me, third, 1, 1);
        publication.written(1);
        callOff(me, third);

        PaperChanges changes = since(1).orElseThrow();

        assertThat(changes.people()).containsExactlyInAnyOrder(code(me), code(third));
        assertThat(changes.without()).containsExactly(name(third));
    }

    @Test
    void tellsWhoInterpretsWhereAndBetweenWhichLanguages() {
        publication.publish(1);
        publication.meeting(me, other, 0, 0);
        publication.meeting(me, third, 1, 1);
        speaks(Math.min(me, other), "de", "en");
        speaks(Math.max(me, other), "cs");
        interpret(me, other);

        List<InterpretedMeeting> meetings =
                database.call(beans -> beans.get(InterpreterReading.class).of(event.id()));

        assertThat(meetings).singleElement().satisfies(meeting -> {
            assertThat(meeting.interpreter()).isEqualTo("Jana Dvořáková");
            assertThat(meeting.bridge()).contains(new Bridge("de", "cs"));
            assertThat(meeting.table()).hasValue(numberOfTable(0));
        });
    }

    private Optional<PaperChanges> since(int version) {
        return database.call(beans -> beans.get(PaperChangesReading.class).since(event.id(), version, Language.EN));
    }

    private int numberOfTable(int position) {
        return database.call(beans ->
                beans.get(Events.class).tables(event.id()).get(position).number());
    }

    private PublicCode code(long participant) {
        return database.call(beans ->
                beans.get(Participants.class).get(participant).participant().code());
    }

    private String name(long participant) {
        return database.call(
                beans -> beans.get(Participants.class).get(participant).person().name());
    }

    private void speaks(long participant, String... languages) {
        database.run(beans -> {
            Person person = beans.get(Participants.class).get(participant).person();
            person.rename("Some", "Body", List.of(languages));
        });
    }

    private void callOff(long one, long another) {
        database.run(beans -> update(beans, "cancelled = true, slot_id = null, table_id = null", one, another));
    }

    private void interpret(long one, long another) {
        database.run(beans -> {
            TimeWindow day = beans.get(Events.class).slots(event.id()).get(0).window();
            beans.get(Programme.class)
                    .add(event.id(), new Interpreter("Jana Dvořáková", Set.of("cs", "de"), List.of(day)));
            beans.entities().flush();
            Map<Long, Interpreter> known = beans.get(Programme.class).interpreters(event.id());
            update(beans, "interpreter_id = " + known.keySet().iterator().next(), one, another);
        });
    }

    private static void update(Beans beans, String change, long one, long another) {
        beans.entities()
                .createNativeQuery("update meeting set " + change + " where first_id = " + Math.min(one, another)
                        + " and second_id = " + Math.max(one, another))
                .executeUpdate();
    }
}
