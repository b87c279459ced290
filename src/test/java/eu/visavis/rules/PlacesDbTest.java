package eu.visavis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.Event;
import eu.visavis.event.EventCopying;
import eu.visavis.event.TableFacts;
import eu.visavis.event.TableKeeping;
import eu.visavis.registration.Admission;
import eu.visavis.registration.Participants;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PlacesDbTest {
    private static final Walk WAY = Walk.between("Foyer", "A", 10);

    private final Database database;
    private final SampleEvent event;

    PlacesDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        database.run(beans -> beans.get(TableKeeping.class).add(event.id(), 1, new TableFacts("Foyer", false, true)));
    }

    @Test
    void knowsTheHallsOfTheTables() {
        database.run(beans -> beans.get(TableKeeping.class).add(event.id(), 2, new TableFacts("", false)));

        assertThat(database.<List<String>>call(
                        beans -> beans.get(HallWalks.class).halls(event.id())))
                .containsExactly("A", "Foyer");
    }

    @Test
    void statesWaysAnew() {
        walk(WAY);
        walk(Walk.between("A", "Foyer", 5));

        assertThat(walks(event.id())).containsExactly(new Walk("A", "Foyer", 5));

        walk();

        assertThat(walks(event.id())).isEmpty();
    }

    @Test
    void takesOverToACopyWhatIsNotAboutPeople() {
        walk(WAY);
        CommonFacts all = new CommonFacts(
                Optional.of(new Lunch(LocalTime.of(11, 30), LocalTime.of(14, 0), 45)),
                OptionalInt.of(3),
                OptionalInt.empty());
        database.run(beans -> beans.get(RulesForAll.class).state(event.id(), all));
        state(event.approved("ada"), event.tables().get(0));

        Event copy = database.call(beans -> beans.observedBy(RuleCopying.class)
                .get(EventCopying.class)
                .copy(event.id(), event.organiserId(), LocalDate.of(2028, 5, 17)));

        assertThat(walks(copy.id())).containsExactly(WAY);
        assertThat(database.<CommonFacts>call(
                        beans -> beans.get(RulesForAll.class).of(copy.id())))
                .isEqualTo(all);
        assertThat(facts(copy.id())).isEmpty();
        assertThat(database.<Boolean>call(beans -> beans.get(eu.visavis.event.Events.class)
                        .tables(copy.id())
                        .get(2)
                        .isQuiet()))
                .isTrue();
    }

    @Test
    void givesATableToOneParticipantOnly() {
        long ada = event.approved("ada");
        long bob = event.approved("bob");
        long table = event.tables().get(0);

        assertThat(state(ada, table)).isEqualTo(new PeopleRules.Outcome.Done());
        assertThat(state(bob, table)).isEqualTo(new PeopleRules.Outcome.TableTaken(ada));
        assertThat(facts(event.id())).isEqualTo(Map.of(ada, own(table)));
    }

    @Test
    void freesTheTableOfSomebodyWhoDoesNotTakePart() {
        long ada = event.approved("ada");
        long bob = event.approved("bob");
        long table = event.tables().get(0);
        state(ada, table);
        database.run(beans -> beans.get(Admission.class)
                .refuse(
                        event.id(),
                        beans.get(Participants.class).get(ada).participant().code()));

        assertThat(state(bob, table)).isEqualTo(new PeopleRules.Outcome.Done());
        assertThat(facts(event.id()))
                .containsEntry(bob, own(table))
                .doesNotContainValue(own(event.tables().get(1)));
    }

    @Test
    void forgetsATableThatIsRemoved() {
        long ada = event.approved("ada");
        state(ada, event.tables().get(0));
        database.run(beans -> beans.get(TableKeeping.class).remove(event.id(), List.of(1)));

        assertThat(facts(event.id())).isEmpty();
    }

    private PeopleRules.Outcome state(long participant, long table) {
        return database.call(beans -> beans.get(PeopleRules.class).state(event.id(), participant, own(table)));
    }

    private Map<Long, PersonFacts> facts(long eventId) {
        return database.call(beans -> beans.get(PeopleRules.class).of(eventId));
    }

    private void walk(Walk... walks) {
        database.run(beans -> beans.get(HallWalks.class).state(event.id(), List.of(walks)));
    }

    private List<Walk> walks(long eventId) {
        return database.call(beans -> beans.get(HallWalks.class).of(eventId));
    }

    private static PersonFacts own(long table) {
        return PersonFacts.NONE.withTable(OptionalLong.of(table));
    }
}
