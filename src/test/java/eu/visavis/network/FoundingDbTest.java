package eu.visavis.network;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class FoundingDbTest {
    private final Database database;
    private final String email = UUID.randomUUID() + "@tenant.example";

    FoundingDbTest(Database database) {
        this.database = database;
        SampleEvent.in(database); // an installation that is set up
    }

    @Test
    void givesANewNetworkToSomebodyWhoGetsALink() {
        found("Landkreis", true);

        database.run(beans -> {
            Person person = beans.get(Persons.class).findByEmail(email).orElseThrow();
            Network network = beans.get(Networks.class).ofStaff(person.id()).orElseThrow();
            assertThat(network.name()).isEqualTo("Landkreis");
            assertThat(network.isPublicityRequired()).isTrue();
            assertThat(beans.get(Publicities.class).isComplete(network.id())).isFalse();
            assertThat(beans.get(Partners.class)
                            .lead(network.id())
                            .orElseThrow()
                            .name())
                    .isEqualTo("Wirtschaftsförderung");
            assertThat(beans.get(Networks.class).isAdministrator(person.id())).isFalse();
            Mail mail = beans.get(Outbox.class).newest(1).get(0);
            assertThat(mail.recipient()).isEqualTo(email);
            assertThat(mail.body()).contains("/sign-in/", "Landkreis");
        });
    }

    @Test
    void letsWhoWorksForSeveralChooseOne() {
        PublicCode first = found("Eins", false);
        PublicCode second = found("Zwei", false);
        assertThat(now()).isEqualTo(first);

        assertThat(choose(second)).isTrue();
        assertThat(now()).isEqualTo(second);
        assertThat(choose(first)).isTrue();
        assertThat(now()).isEqualTo(first);
        assertThat(names()).containsExactly("Eins", "Zwei");
    }

    @Test
    void choosesNoNetworkOfOthers() {
        PublicCode own = found("Eigenes", false);
        PublicCode foreign = database.call(beans -> beans.get(Networks.class)
                .get(SampleEvent.in(database).networkId())
                .code());

        assertThat(choose(foreign)).isFalse();
        assertThat(now()).isEqualTo(own);
    }

    @Test
    void keepsColourAndLanguages() {
        found("Bunt", false);
        Look look = new Look(
                Optional.of(new Colour("#003399")), EnumSet.of(Language.DE, Language.CS), "saxony.example.org");

        database.run(beans -> beans.get(Networks.class)
                .change(network(beans.get(Networks.class)).id(), look));

        Look stored = database.call(beans -> network(beans.get(Networks.class)).look());
        assertThat(stored).isEqualTo(look);
    }

    private PublicCode found(String name, boolean required) {
        return database.call(beans -> beans.get(Founding.class)
                .found(
                        new Founding.Stated(
                                name, "Wirtschaftsförderung", "DE", new Newcomer("Eva", "Berg", email, Language.DE)),
                        required)
                .code());
    }

    private boolean choose(PublicCode network) {
        return database.call(beans -> beans.get(Networks.class).choose(person(beans.get(Persons.class)), network));
    }

    private PublicCode now() {
        return database.call(beans -> beans.get(Networks.class)
                .ofStaff(person(beans.get(Persons.class)))
                .orElseThrow()
                .code());
    }

    private List<String> names() {
        return database.call(beans -> beans.get(Networks.class).allOfStaff(person(beans.get(Persons.class))).stream()
                .map(Network::name)
                .toList());
    }

    private Network network(Networks networks) {
        return networks.all().stream()
                .filter(network -> network.name().equals("Bunt"))
                .findFirst()
                .orElseThrow();
    }

    private long person(Persons persons) {
        return persons.findByEmail(email).orElseThrow().id();
    }
}
