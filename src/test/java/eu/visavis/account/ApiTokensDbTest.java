package eu.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.ApiTokens.Holder;
import eu.visavis.account.ApiTokens.Order;
import eu.visavis.account.ApiTokens.Recognised;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.kernel.TokenScope;
import eu.visavis.mail.Mail;
import eu.visavis.network.Networks;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ApiTokensDbTest {
    private static final Duration LIFE = Duration.ofDays(30);

    private final Database database;
    private final long person;
    private final long network;

    ApiTokensDbTest(Database database) {
        this.database = database;
        this.person = database.call(beans -> beans.get(Persons.class)
                .add(new Person(
                        PublicCode.random() + "@example.eu", "Jana", "Nová", Language.EN, List.of("cs"), Database.NOW))
                .id());
        this.network = database.call(beans -> beans.get(Networks.class)
                .found("N", "Lead", "DE", "Help", "help@example.eu", person)
                .id());
    }

    @Test
    void permitsWhatWasChosenForAsLongAsWasChosen() {
        Token token = issue(Holder.person(person), TokenScope.READ, TokenScope.PUBLISH);

        Recognised found = recognise(database, token).orElseThrow();

        assertThat(found.scopes()).containsExactlyInAnyOrder(TokenScope.READ, TokenScope.PUBLISH);
        assertThat(found.network()).isEmpty();
        assertThat(found.expired()).isFalse();
        assertThat(recognise(database.after(LIFE.minusSeconds(1)), token)
                        .orElseThrow()
                        .expired())
                .isFalse();
        assertThat(recognise(database.after(LIFE), token).orElseThrow().expired())
                .isTrue();
    }

    @Test
    void remindsWhoeverMadeOneOnceInTheWeekBeforeItEnds() {
        issue(Holder.person(person), TokenScope.READ);
        issue(Holder.network(network, person), TokenScope.READ);

        assertThat(remindersAt(LIFE.minusDays(7).minusSeconds(1))).isEmpty();
        assertThat(remindersAt(LIFE.minusDays(7))).hasSize(2);
        List<Mail> mails = remindersAt(LIFE.minusHours(1));
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).body()).contains("Jana", "31 March 2027", "/me/tokens");
        assertThat(mails.get(1).body()).contains("/network/tokens");

        issue(Holder.person(person), TokenScope.READ);
        assertThat(remindersAt(LIFE)).as("of one that has ended").hasSize(2);
    }

    private List<Mail> remindersAt(Duration later) {
        database.after(later).run(beans -> beans.get(TokenReminding.class).remind());
        return database.call(beans -> beans.entities()
                .createQuery(
                        "select m from Mail m where m.dedupKey like 'token-ends-%'"
                                + " and m.recipient = (select p.email from Person p where p.id = :person) order by m.id",
                        Mail.class)
                .setParameter("person", person)
                .getResultList());
    }

    @Test
    void keepsThoseOfANetworkApartFromThoseOfItsMaker() {
        Token own = issue(Holder.person(person), TokenScope.READ);
        Token shared = issue(Holder.network(network, person), TokenScope.IMPORT);
        Recognised found = recognise(database, shared).orElseThrow();

        assertThat(found.network()).hasValue(network);
        assertThat(codes(Holder.network(network, person))).containsExactly(found.code());
        assertThat(codes(Holder.person(person))).doesNotContain(found.code());
        database.run(beans -> beans.get(ApiTokens.class).revoke(Holder.person(person), found.code()));
        assertThat(recognise(database, shared)).isPresent();
        // Whoever else answers for the network revokes it.
        database.run(beans -> beans.get(ApiTokens.class).revoke(Holder.network(network, -1), codeOf(own)));
        assertThat(recognise(database, own)).isPresent();
    }

    @Test
    void isUselessOnceRevoked() {
        Token token = issue(Holder.network(network, person), TokenScope.READ);

        database.run(beans -> beans.get(ApiTokens.class).revoke(Holder.network(network, person), codeOf(token)));

        assertThat(recognise(database, token)).isEmpty();
    }

    @Test
    void readsScopesAsTheyWereWritten() {
        Set<TokenScope> all = Set.of(TokenScope.values());

        assertThat(TokenScope.read(TokenScope.written(all))).isEqualTo(all);
        assertThat(TokenScope.written(Set.of(TokenScope.PUBLISH, TokenScope.READ)))
                .isEqualTo("READ PUBLISH");
    }

    private Token issue(Holder holder, TokenScope... scopes) {
        return database.call(beans -> beans.get(ApiTokens.class)
                .issue(holder, new Order("Website", LIFE, Set.of(scopes)))
                .orElseThrow());
    }

    private PublicCode codeOf(Token token) {
        return recognise(database, token).orElseThrow().code();
    }

    private List<PublicCode> codes(Holder holder) {
        return database.call(beans -> beans.get(ApiTokens.class).of(holder).stream()
                .map(ApiTokens.Listing::code)
                .toList());
    }

    private static Optional<Recognised> recognise(Database database, Token token) {
        return database.call(beans -> beans.get(ApiTokens.class).recognise(token));
    }
}
