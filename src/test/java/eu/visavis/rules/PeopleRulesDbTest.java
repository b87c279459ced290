package eu.visavis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.registration.HalfDay;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PeopleRulesDbTest {
    private final Database database;
    private final SampleEvent event;

    PeopleRulesDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
    }

    @Test
    void keepsEverythingThatIsStated() {
        PersonFacts facts = new PersonFacts(
                OptionalLong.of(event.tables().get(1)),
                Set.of(PersonFacts.Need.ACCESSIBLE, PersonFacts.Need.QUIET),
                Set.of("de", "cs"),
                new MeetingCount(OptionalInt.of(1), OptionalInt.of(8), OptionalInt.of(3)),
                Optional.of(HalfDay.Part.MORNING),
                Optional.of(new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 30), ZoneId.of("Asia/Tokyo"))));
        long ada = event.approved("ada");

        state(ada, facts);

        assertThat(of(ada)).isEqualTo(facts);
        assertThat(database.<Map<Long, PersonFacts>>call(
                        beans -> beans.get(PeopleRules.class).of(event.id())))
                .isEqualTo(Map.of(ada, facts));
    }

    @Test
    void forgetsWhatIsNotStatedAnyMore() {
        long ada = event.approved("ada");
        state(ada, PersonFacts.NONE.withTable(OptionalLong.of(event.tables().get(0))));
        state(ada, PersonFacts.NONE);

        assertThat(of(ada)).isEqualTo(PersonFacts.NONE);
        assertThat(of(event.approved("bob"))).isEqualTo(PersonFacts.NONE);
    }

    private void state(long participant, PersonFacts facts) {
        database.run(beans -> beans.get(PeopleRules.class).state(event.id(), participant, facts));
    }

    private PersonFacts of(long participant) {
        return database.call(beans -> beans.get(PeopleRules.class).ofParticipant(participant));
    }
}
