package eu.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.kernel.Language;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PersonsDbTest {
    private final Database database;

    PersonsDbTest(Database database) {
        this.database = database;
    }

    @Test
    void findsAPersonWhateverTheCaseOfTheAddress() {
        add("Jana.Case@Example.EU");

        assertThat(nameAt("jana.case@example.eu")).contains("Jana Nováková");
        assertThat(nameAt("  JANA.CASE@EXAMPLE.EU ")).contains("Jana Nováková");
    }

    @Test
    void findsAPersonWhateverTheUnicodeFormOfTheAddress() {
        add("zoé@exemple.fr");

        assertThat(nameAt("zoe\u0301@exemple.fr")).contains("Jana Nováková");
        assertThat(nameAt("zoe@exemple.fr")).isEmpty();
    }

    @Test
    void keepsTheAddressAsItWasTyped() {
        add("Mixed.Case@Example.EU");

        String address = database.call(beans -> beans.get(Persons.class)
                .findByEmail("mixed.case@example.eu")
                .orElseThrow()
                .email());

        assertThat(address).isEqualTo("Mixed.Case@Example.EU");
    }

    @Test
    void refusesASecondPersonWithTheSameAddress() {
        add("once@example.eu");

        assertThatThrownBy(() -> add("ONCE@example.eu")).isInstanceOf(PersistenceException.class);
    }

    @Test
    void findsManyPersonsAtOnce() {
        add("first@example.eu");
        add("second@example.eu");

        Map<String, Person> found = database.call(beans ->
                beans.get(Persons.class).byEmail(List.of("FIRST@example.eu", "second@example.eu", "no@example.eu")));

        assertThat(found).containsOnlyKeys("first@example.eu", "second@example.eu");
    }

    private void add(String email) {
        database.run(beans -> beans.get(Persons.class)
                .add(new Person(email, "Jana", "Nováková", Language.EN, List.of("cs", "en"), Database.NOW)));
    }

    private Optional<String> nameAt(String email) {
        return database.call(
                beans -> beans.get(Persons.class).findByEmail(email).map(Person::name));
    }
}
