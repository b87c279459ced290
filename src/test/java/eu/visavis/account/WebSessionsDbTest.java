package eu.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.secret.OneTimeCodes;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class WebSessionsDbTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Database database;
    private final long person;
    private final long other;

    WebSessionsDbTest(Database database) {
        this.database = database;
        this.person = newPerson();
        this.other = newPerson();
    }

    @Test
    void listsTheOwnDeviceFirstThenThoseUsedLast() {
        Token own = open(database, person, Browser.FIREFOX);
        open(database.after(Duration.ofHours(2)), person, Browser.SAFARI);
        open(database.after(Duration.ofHours(1)), person, Browser.CHROME);
        open(database, other, Browser.EDGE);

        assertThat(devices(database.after(DAY), own))
                .extracting(WebSessions.Device::browser)
                .containsExactly(Browser.FIREFOX, Browser.SAFARI, Browser.CHROME);
        assertThat(devices(database.after(DAY), own))
                .extracting(WebSessions.Device::own)
                .containsExactly(true, false, false);
    }

    @Test
    void listsNoSessionThatIsOver() {
        Token own = open(database, person, Browser.FIREFOX);

        assertThat(devices(database.after(WebSessions.LIFE.minusSeconds(1)), own))
                .hasSize(1);
        assertThat(devices(database.after(WebSessions.LIFE), own)).isEmpty();
    }

    @Test
    void notesTheUseOfASessionWhenAnHourHasPassed() {
        Token own = open(database, person, Browser.FIREFOX);
        Database later = database.after(Duration.ofHours(1));

        assertThat(isNoted(database.after(Duration.ofMinutes(59)), own)).isTrue();
        assertThat(isNoted(later, own)).isFalse();
        later.run(beans -> beans.get(WebSessions.class).noteUse(own));
        assertThat(isNoted(later, own)).isTrue();
        assertThat(devices(later, own).get(0).begunAt()).isEqualTo(Database.NOW);
        assertThat(devices(later, own).get(0).lastUsedAt()).isEqualTo(Database.NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void isFreshForAQuarterOfAnHour() {
        String own = open(database, person, Browser.FIREFOX).digest();

        assertThat(isFresh(database.after(WebSessions.FRESH.minusSeconds(1)), own))
                .isTrue();
        assertThat(isFresh(database.after(WebSessions.FRESH), own)).isFalse();
        assertThat(isFresh(database, Token.random().digest())).isFalse();
    }

    @Test
    void knowsWhoHasAPasswordAndNoSecondFactor() {
        Token byPassword = database.call(beans -> beans.get(WebSessions.class).open(person, Browser.FIREFOX, true));
        Token byLink = open(database, person, Browser.FIREFOX);

        assertThat(isPasswordAlone(byPassword)).isTrue();
        assertThat(isPasswordAlone(byLink)).isFalse();
        database.run(beans -> beans.get(SecondFactors.class).begin(person));
        assertThat(isPasswordAlone(byPassword)).isTrue();
        database.run(beans -> {
            String secret = beans.get(SecondFactors.class).pending(person).orElseThrow();
            assertThat(beans.get(SecondFactors.class).confirm(person, OneTimeCodes.codeAt(secret, Database.NOW)))
                    .isPresent();
        });
        assertThat(isPasswordAlone(byPassword)).isFalse();
    }

    @Test
    void endsOneSessionOfItsOwnerOnly() {
        Token own = open(database, person, Browser.FIREFOX);
        Token lost = open(database.after(DAY), person, Browser.SAFARI);
        PublicCode code = devices(database.after(DAY), own).get(1).code();

        database.run(beans -> beans.get(WebSessions.class).end(other, code));
        assertThat(isOpen(lost)).isTrue();
        database.run(beans -> beans.get(WebSessions.class).end(person, code));

        assertThat(isOpen(lost)).isFalse();
        assertThat(isOpen(own)).isTrue();
    }

    @Test
    void endsAllOtherSessionsOfAPerson() {
        Token own = open(database, person, Browser.FIREFOX);
        Token second = open(database, person, Browser.SAFARI);
        Token foreign = open(database, other, Browser.SAFARI);

        database.run(beans -> beans.get(WebSessions.class).endOthers(person, own.digest()));

        assertThat(isOpen(own)).isTrue();
        assertThat(isOpen(second)).isFalse();
        assertThat(isOpen(foreign)).isTrue();
    }

    private long newPerson() {
        return database.call(beans -> beans.get(Persons.class)
                .add(new Person(
                        PublicCode.random() + "@example.eu", "Jana", "Nováková", Language.EN, List.of(), Database.NOW))
                .id());
    }

    private static Token open(Database at, long owner, Browser browser) {
        return at.call(beans -> beans.get(WebSessions.class).open(owner, browser));
    }

    private List<WebSessions.Device> devices(Database at, Token own) {
        return at.call(beans -> beans.get(WebSessions.class).ofPerson(person, own.digest()));
    }

    private static boolean isNoted(Database at, Token session) {
        return at.call(beans ->
                beans.get(WebSessions.class).find(session).orElseThrow().noted());
    }

    private static boolean isFresh(Database at, String sessionHash) {
        return at.call(beans -> beans.get(WebSessions.class).isFresh(sessionHash));
    }

    private boolean isPasswordAlone(Token session) {
        WebSessions.Recognised found = database.call(
                beans -> beans.get(WebSessions.class).find(session).orElseThrow());
        return found.byPassword() && !found.secondFactor();
    }

    private boolean isOpen(Token session) {
        return database.call(beans -> beans.get(WebSessions.class).find(session).isPresent());
    }
}
