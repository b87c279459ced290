package eu.visavis.network;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Right;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class StaffDbTest {
    private final Database database;
    private final long network;
    private final long other;
    private final String email = UUID.randomUUID() + "@staff.example";

    StaffDbTest(Database database) {
        this.database = database;
        this.network = SampleEvent.in(database).networkId();
        this.other = SampleEvent.in(database).networkId();
    }

    @Test
    void givesSomebodyTheRightsOfTheRoleAndALink() {
        assertThat(add(Role.ORGANISER)).isEqualTo(Staff.Outcome.DONE);

        database.run(beans -> {
            long person = person(beans.get(Persons.class)).id();
            Networks networks = beans.get(Networks.class);
            assertThat(networks.postIn(person, network).orElseThrow().rights())
                    .contains(Right.ORGANISE_EVENTS)
                    .doesNotContain(Right.SHAPE_NETWORK);
            assertThat(networks.postIn(person, other)).isEmpty();
            assertThat(networks.postOf(person).orElseThrow().role()).isEqualTo(Role.ORGANISER);
            Mail mail = beans.get(Outbox.class).newest(1).get(0);
            assertThat(mail.recipient()).isEqualTo(email);
            assertThat(mail.body()).contains("/sign-in/");
        });
    }

    @Test
    void addsNobodyTwice() {
        add(Role.ORGANISER);

        assertThat(add(Role.OWNER)).isEqualTo(Staff.Outcome.KNOWN);
        assertThat(member().role()).isEqualTo(Role.ORGANISER);
    }

    @Test
    void keepsSomebodyWhoAnswersForTheNetwork() {
        PublicCode founder =
                database.call(beans -> beans.get(Staff.class).of(network).get(0).person());
        assertThat(change(founder, Role.ORGANISER)).isEqualTo(Staff.Outcome.LAST_OWNER);
        assertThat(remove(founder)).isEqualTo(Staff.Outcome.LAST_OWNER);

        add(Role.OWNER);

        assertThat(change(founder, Role.ORGANISER)).isEqualTo(Staff.Outcome.DONE);
        assertThat(remove(member().person())).isEqualTo(Staff.Outcome.LAST_OWNER);
        assertThat(remove(founder)).isEqualTo(Staff.Outcome.DONE);
        assertThat(remove(founder)).isEqualTo(Staff.Outcome.GONE);
    }

    @Test
    void takesAllRightsAwayFromWhoeverLeaves() {
        add(Role.OWNER);

        assertThat(remove(member().person())).isEqualTo(Staff.Outcome.DONE);

        database.run(beans -> {
            long person = person(beans.get(Persons.class)).id();
            assertThat(beans.get(Networks.class).postIn(person, network)).isEmpty();
            assertThat(beans.get(Networks.class).ofStaff(person)).isEmpty();
        });
    }

    @Test
    void knowsNobodyAndNoPartnerOfAnotherNetwork() {
        add(Role.ORGANISER);
        PublicCode person = member().person();

        database.run(beans -> {
            Staff staff = beans.get(Staff.class);
            PublicCode own = lead(beans.get(Partners.class), network);
            PublicCode foreign = lead(beans.get(Partners.class), other);
            assertThat(staff.change(other, person, foreign, Role.OWNER)).isEqualTo(Staff.Outcome.GONE);
            assertThat(staff.change(network, person, foreign, Role.OWNER)).isEqualTo(Staff.Outcome.GONE);
            assertThat(staff.change(network, person, own, Role.ORGANISER)).isEqualTo(Staff.Outcome.DONE);
            staff.remove(other, person);
        });
        assertThat(member().role()).isEqualTo(Role.ORGANISER);
    }

    private Staff.Outcome add(Role role) {
        return database.call(beans -> beans.get(Staff.class)
                .add(
                        beans.get(Networks.class).get(network),
                        new Newcomer("Eva", "Berg", email, Language.FR),
                        lead(beans.get(Partners.class), network),
                        role));
    }

    private Staff.Outcome change(PublicCode person, Role role) {
        return database.call(beans ->
                beans.get(Staff.class).change(network, person, lead(beans.get(Partners.class), network), role));
    }

    private Staff.Outcome remove(PublicCode person) {
        return database.call(beans -> beans.get(Staff.class).remove(network, person));
    }

    private StaffMember member() {
        return database.call(beans -> beans.get(Staff.class).of(network).stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElseThrow());
    }

    private static PublicCode lead(Partners partners, long networkId) {
        return partners.lead(networkId).orElseThrow().code();
    }

    private Person person(Persons persons) {
        return persons.findByEmail(email).orElseThrow();
    }
}
