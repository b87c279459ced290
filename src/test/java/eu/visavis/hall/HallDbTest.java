package eu.visavis.hall;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.agenda.Publication;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.registration.Consent;
import eu.visavis.registration.Consents;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class HallDbTest {
    private final Database database;
    private final SampleEvent event;
    private final long me;
    private final long other;

    HallDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.me = event.approved("me");
        this.other = event.approved("other");
    }

    @Test
    void findsTheEventBySecretUntilItIsRenewedOrWithdrawn() {
        assertThat(secret()).isEmpty();
        database.run(beans -> beans.get(HallScreens.class).renew(event.id()));
        String first = secret();
        assertThat(find(first)).hasValue(event.id());

        database.run(beans -> beans.get(HallScreens.class).renew(event.id()));
        String second = secret();
        assertThat(find(first)).isEmpty();
        assertThat(find(second)).hasValue(event.id());

        database.run(beans -> beans.get(HallScreens.class).close(event.id()));
        assertThat(find(second)).isEmpty();
        assertThat(secret()).isEmpty();
    }

    @Test
    void namesNobodyWhoDidNotConsent() {
        publish();

        HallTable table = inTheFirstSlot();
        assertThat(table.isNeutral()).isTrue();
        assertThat(shown()).isEqualTo(new HallReading.Shown(2, 0, 0));
    }

    @Test
    void namesWhoConsentedAndForgetsThemWhenTheyWithdraw() {
        publish();
        database.run(beans -> beans.get(Consents.class).give(me, Consent.Kind.HALL, Language.EN));

        assertThat(inTheFirstSlot().first().name()).isNotEmpty();
        assertThat(inTheFirstSlot().second().isHidden()).isTrue();
        assertThat(shown()).isEqualTo(new HallReading.Shown(2, 1, 0));

        database.run(beans -> beans.get(Consents.class).withdraw(me, Consent.Kind.HALL));

        assertThat(inTheFirstSlot().isNeutral()).isTrue();
    }

    @Test
    void showsTheOrganisationOfThoseWhoArePublic() {
        publish();
        database.run(beans -> beans.get(Consents.class).give(other, Consent.Kind.PUBLIC, Language.EN));

        HallParty party = inTheFirstSlot().second();
        assertThat(party.name()).isEmpty();
        assertThat(party.organisation()).isNotEmpty();
        assertThat(shown()).isEqualTo(new HallReading.Shown(2, 0, 1));
    }

    private void publish() {
        Publication publication = new Publication(database, event);
        publication.publish(1);
        publication.meeting(me, other, 0, 0);
    }

    private HallTable inTheFirstSlot() {
        return database.call(beans -> {
            Instant begin =
                    beans.get(Events.class).slots(event.id()).get(0).window().start();
            return beans.get(HallReading.class)
                    .at(event.id(), begin)
                    .current()
                    .orElseThrow()
                    .tables()
                    .get(0);
        });
    }

    private HallReading.Shown shown() {
        return database.call(beans -> beans.get(HallReading.class).shown(event.id()));
    }

    private OptionalLong find(String secret) {
        return database.call(beans -> beans.get(HallScreens.class).find(secret));
    }

    private String secret() {
        return database.call(beans -> beans.get(HallScreens.class)
                .address(event.id())
                .map(address -> address.replaceFirst(".*/hall/", ""))
                .orElse(""));
    }
}
