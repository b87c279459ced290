package eu.visavis.seeking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.directory.Companies;
import eu.visavis.directory.CompanySearch;
import eu.visavis.directory.search.IndexInMemory;
import eu.visavis.mail.Mail;
import eu.visavis.registration.Participants;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SearchAlertsDbTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Database database;
    private final SampleEvent event;
    private final IndexInMemory index;
    private final long person;

    SearchAlertsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.index = new IndexInMemory(database);
        long participant = event.approved("seeker");
        this.person = database.call(beans ->
                beans.get(Participants.class).get(participant).participant().personId());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void tellsOfWhatCameSinceAndOfNothingElse() {
        index.add(database.after(Duration.ofHours(-1)), event.networkId(), Companies.named("Old Pumps"));
        keep("q=pumps", Alert.DAILY);
        index.add(database.after(Duration.ofHours(2)), event.networkId(), Companies.named("New Pumps"));
        index.add(database.after(Duration.ofHours(2)), event.networkId(), Companies.named("New Valves"));
        long foreign = SampleEvent.in(database).networkId();
        index.add(database.after(Duration.ofHours(2)), foreign, Companies.named("Foreign Pumps"));

        send(DAY.minusMinutes(1));
        assertThat(mails()).isEmpty();

        send(DAY);
        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0).body())
                .contains("New Pumps", "/directory?q=pumps", "/searches/")
                .doesNotContain("Old Pumps", "Valves", "Foreign");
    }

    @Test
    void saysNothingWhereNothingIsNewAndNothingTwice() {
        keep("q=pumps", Alert.DAILY);
        index.add(database.after(Duration.ofHours(2)), event.networkId(), Companies.named("New Pumps"));

        send(DAY);
        send(DAY);
        send(DAY.multipliedBy(2));
        send(DAY.multipliedBy(3));

        assertThat(mails()).hasSize(1);
    }

    @Test
    void tellsTheNextTimeOfWhatCameTooShortlyBefore() {
        keep("q=pumps", Alert.DAILY);
        index.add(database.after(DAY.minusSeconds(10)), event.networkId(), Companies.named("Late Pumps"));

        send(DAY);
        assertThat(mails()).isEmpty();

        send(DAY.multipliedBy(2));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void keepsToItsFiltersAndToWhatTheReaderChose() {
        keep("q=&country=DE", Alert.DAILY);
        keep("q=&country=CZ", Alert.NONE);
        index.add(database.after(Duration.ofHours(1)), event.networkId(), Companies.in("Elbe", "DE", "DED2"));
        index.add(database.after(Duration.ofHours(1)), event.networkId(), Companies.in("Labe", "CZ", "CZ042"));

        send(DAY);

        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0).body()).contains("Elbe").doesNotContain("Labe");
    }

    @Test
    void endsAtOneClickAndBeginsAnewFromThen() {
        keep("q=pumps", Alert.DAILY);
        String secret = call(DAY.dividedBy(2), beans -> {
            SavedSearch search = beans.get(SavedSearches.class).of(person).get(0);
            beans.get(SavedSearches.class).stop(search.secret());
            beans.get(SavedSearches.class).stop(search.secret());
            beans.get(SavedSearches.class).stop("no-such-secret");
            return search.secret();
        });
        index.add(database.after(DAY), event.networkId(), Companies.named("New Pumps"));

        send(DAY.multipliedBy(2));
        assertThat(mails()).isEmpty();
        boolean kept = call(
                DAY, beans -> beans.get(SavedSearches.class).ofSecret(secret).isPresent());
        assertThat(kept).isTrue();

        call(DAY.multipliedBy(3), beans -> {
            SavedSearch search = beans.get(SavedSearches.class).of(person).get(0);
            return beans.get(SavedSearches.class).change(person, search.code(), "again", Alert.WEEKLY);
        });
        send(DAY.multipliedBy(30));
        assertThat(mails()).isEmpty();
    }

    @Test
    void belongsToOnePersonOnly() {
        keep("q=pumps", Alert.DAILY);
        long other = database.call(beans -> beans.get(Participants.class)
                .get(event.approved("other"))
                .participant()
                .personId());

        database.run(beans -> {
            SavedSearches searches = beans.get(SavedSearches.class);
            SavedSearch own = searches.of(person).get(0);
            assertThat(searches.of(other)).isEmpty();
            assertThat(searches.find(other, own.code())).isEmpty();
            assertThat(searches.change(other, own.code(), "mine", Alert.NONE)).isFalse();
            searches.remove(other, own.code());
            assertThat(searches.of(person)).hasSize(1);
        });
    }

    private void keep(String question, Alert alert) {
        database.run(beans -> assertThat(beans.get(SavedSearches.class)
                        .keep(event.networkId(), person, "mine", Question.read(Place.DIRECTORY, question), alert))
                .isTrue());
    }

    private void send(Duration later) {
        boolean more = true;
        while (more) {
            more = call(later, beans -> beans.get(SearchAlerts.class).sendNext());
        }
    }

    private <T> T call(Duration later, Function<Beans, T> work) {
        return database.after(later).call(beans -> work.apply(beans.with(CompanySearch.class, index.search())));
    }

    private List<Mail> mails() {
        return database.call(beans -> beans.entities()
                .createQuery("select m from Mail m where m.recipient = :to order by m.id", Mail.class)
                .setParameter("to", event.addressOf("seeker"))
                .getResultList());
    }
}
