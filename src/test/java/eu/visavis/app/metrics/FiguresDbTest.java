package eu.visavis.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.Persons;
import eu.visavis.account.SigningIn;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.network.Networks;
import eu.visavis.scheduling.PlanOrder;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The figures that features give of their tables, and who may see them. */
@OnBothDatabases
class FiguresDbTest {
    private final Database database;
    private final SampleEvent event;

    FiguresDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
    }

    @Test
    void countsMailsAndRuns() {
        assertThat(mails()).isEmpty();
        assertThat(oldestMail()).isEmpty();
        assertThat(runs()).isEmpty();

        database.run(beans -> {
            String address = beans.get(Persons.class).get(event.organiserId()).email();
            beans.get(SigningIn.class).sendLink(address, "/");
            beans.get(PlanRuns.class).request(event.id(), event.organiserId(), new PlanOrder(10, true));
        });

        assertThat(mails()).isEqualTo(Map.of(Mail.State.WAITING, 1L));
        assertThat(oldestMail()).contains(Database.NOW);
        assertThat(runs()).isEqualTo(Map.of(PlanRun.State.QUEUED, 1L));
    }

    @Test
    void takesStaffOfTheFirstNetworkOnlyForAdministrators() {
        SampleEvent later = SampleEvent.in(database);
        long first = database.call(beans -> beans.entities()
                .createQuery("select min(n.id) from Network n", Long.class)
                .getSingleResult());
        long firstOrganiser = database.call(beans -> beans.entities()
                .createQuery("select e.ownerId from Event e where e.networkId = :network", Long.class)
                .setParameter("network", first)
                .getSingleResult());

        assertThat(isAdministrator(firstOrganiser)).isTrue();
        assertThat(isAdministrator(later.organiserId())).isFalse();
    }

    private Map<Mail.State, Long> mails() {
        return database.call(beans -> beans.get(Outbox.class).counts());
    }

    private Optional<Instant> oldestMail() {
        return database.call(beans -> beans.get(Outbox.class).oldestWaiting());
    }

    private Map<PlanRun.State, Long> runs() {
        return database.call(beans -> beans.get(PlanRuns.class).counts());
    }

    private boolean isAdministrator(long person) {
        return database.call(beans -> beans.get(Networks.class).isAdministrator(person));
    }
}
