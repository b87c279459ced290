package eu.visavis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.Event;
import eu.visavis.event.EventCopying;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ProgrammeDbTest {
    private final Database database;
    private final SampleEvent event;
    private final SampleEvent other;

    ProgrammeDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.other = SampleEvent.in(database);
    }

    @Test
    void keepsInterpretersUntilTheyAreRemoved() {
        Interpreter iva = interpreter("Iva", "2027-05-19T00:00:00Z");
        add(iva);
        long id = interpreters(event.id()).keySet().iterator().next();

        assertThat(interpreters(event.id())).isEqualTo(Map.of(id, iva));

        database.run(beans -> beans.get(Programme.class).removeInterpreter(other.id(), id));
        assertThat(interpreters(event.id())).hasSize(1);

        database.run(beans -> beans.get(Programme.class).removeInterpreter(event.id(), id));
        assertThat(interpreters(event.id())).isEmpty();
    }

    @Test
    void hasOneNumberForTwoCountries() {
        state(CountryPair.between("FR", "DE", 20));
        state(CountryPair.between("DE", "FR", 30));
        state(CountryPair.between("CZ", "DE", 5));

        assertThat(countries(event.id()))
                .containsExactly(new CountryPair("CZ", "DE", 5), new CountryPair("DE", "FR", 30));

        database.run(beans -> beans.get(Programme.class).removeCountries(event.id(), "DE", "FR"));

        assertThat(countries(event.id())).containsExactly(new CountryPair("CZ", "DE", 5));
        assertThat(countries(other.id())).isEmpty();
    }

    @Test
    void takesEverythingOverToACopyAtTheSameClockTimes() {
        add(interpreter("Iva", "2027-05-19T11:00:00Z"));
        state(CountryPair.between("FR", "DE", 20));

        // In winter, so that the same clock time is another one in UTC.
        Event copy = database.call(beans -> beans.observedBy(RuleCopying.class)
                .get(EventCopying.class)
                .copy(event.id(), event.organiserId(), LocalDate.of(2027, 11, 17)));

        assertThat(interpreters(copy.id()).values()).containsExactly(interpreter("Iva", "2027-11-17T12:00:00Z"));
        assertThat(countries(copy.id())).isEqualTo(countries(event.id()));
    }

    private static Interpreter interpreter(String name, String from) {
        Instant start = Instant.parse(from);
        return new Interpreter(name, Set.of("de", "cs"), List.of(new TimeWindow(start, start.plusSeconds(4 * 3600))));
    }

    private void add(Interpreter interpreter) {
        database.run(beans -> beans.get(Programme.class).add(event.id(), interpreter));
    }

    private void state(CountryPair pair) {
        database.run(beans -> beans.get(Programme.class).state(event.id(), pair));
    }

    private Map<Long, Interpreter> interpreters(long eventId) {
        return database.call(beans -> beans.get(Programme.class).interpreters(eventId));
    }

    private List<CountryPair> countries(long eventId) {
        return database.call(beans -> beans.get(Programme.class).countries(eventId));
    }
}
