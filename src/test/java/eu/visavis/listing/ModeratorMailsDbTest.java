package eu.visavis.listing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ModeratorMailsDbTest {
    private static final String SUBJECT = "An entry waits for review";

    private final ListingFixtures market;

    ModeratorMailsDbTest(Database database) {
        this.market = ListingFixtures.in(database);
    }

    @Test
    void tellsAtOnceWhenTheQueueWasEmptyAndNotAgain() {
        market.submitted(market.offer("pumps"));
        market.submitted(market.offer("scales"));
        remind();

        assertThat(mails()).containsExactly(SUBJECT);
    }

    @Test
    void tellsNobodyWhoDoesNotWantIt() {
        market.call(beans -> {
            beans.get(ModeratorMails.class).want(market.network(), moderator(), false);
            return "";
        });
        market.submitted(market.offer("pumps"));
        remind();

        assertThat(mails()).isEmpty();
    }

    @Test
    void tellsNothingWhileNothingWaits() {
        market.draft(market.offer("pumps"));
        remind();

        assertThat(mails()).isEmpty();
    }

    private void remind() {
        market.call(beans -> {
            beans.get(ModeratorMails.class).remind();
            return "";
        });
    }

    private long moderator() {
        return market.call(beans -> beans.entities()
                .createQuery("select r.personId from StaffRole r where r.networkId = :network", Long.class)
                .setParameter("network", market.network())
                .getResultList()
                .get(0));
    }

    private List<String> mails() {
        long person = moderator();
        return market.call(beans -> beans.entities()
                .createQuery(
                        "select m.subject from Mail m, Person p where p.id = :person and m.recipient = p.email",
                        String.class)
                .setParameter("person", person)
                .getResultList());
    }
}
