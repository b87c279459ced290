package eu.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.secret.OneTimeCodes;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.kernel.TokenScope;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class AccountRecoveryDbTest {
    private static final String PASSWORD = "rüben tanzen mittwochs";

    private final Database database;
    private final String email = PublicCode.random() + "@example.eu";
    private final long person;

    AccountRecoveryDbTest(Database database) {
        this.database = database;
        this.person = database.call(beans -> beans.get(Persons.class)
                .add(new Person(email, "Jana", "Nováková", Language.EN, List.of("cs"), Database.NOW))
                .id());
    }

    @Test
    void takesOffWhateverWasLostOrStolenAndSendsALink() {
        Token session = database.call(beans -> beans.get(WebSessions.class).open(person, Browser.OTHER));
        Token program = database.call(beans -> beans.get(ApiTokens.class)
                .issue(
                        ApiTokens.Holder.person(person),
                        new ApiTokens.Order("Script", Duration.ofDays(30), Set.of(TokenScope.READ)))
                .orElseThrow());
        database.run(beans -> beans.get(SecondFactors.class).begin(person));
        database.run(beans -> {
            SecondFactors factors = beans.get(SecondFactors.class);
            String secret = factors.pending(person).orElseThrow();
            assertThat(factors.confirm(person, OneTimeCodes.codeAt(secret, Database.NOW)))
                    .isPresent();
            beans.get(Passwords.class).set(person, PASSWORD);
        });
        int before = mails().size();

        assertThat(database.<Boolean>call(
                        beans -> beans.get(AccountRecovery.class).recover(email)))
                .isTrue();

        database.run(beans -> {
            assertThat(beans.get(SecondFactors.class).isOn(person)).isFalse();
            assertThat(beans.get(SecondFactors.class).codesLeft(person)).isZero();
            assertThat(beans.get(Passwords.class).changedAt(person)).isEmpty();
            assertThat(beans.get(WebSessions.class).find(session)).isEmpty();
            assertThat(beans.get(ApiTokens.class).recognise(program)).isEmpty();
        });
        assertThat(mails()).hasSize(before + 2).anyMatch(body -> body.contains("/sign-in/"));
    }

    @Test
    void doesNothingForAnAddressThatNobodyHas() {
        assertThat(database.<Boolean>call(
                        beans -> beans.get(AccountRecovery.class).recover("nobody-" + email)))
                .isFalse();
    }

    private List<String> mails() {
        return database.call(beans -> beans.get(Outbox.class).newest(100).stream()
                .filter(mail -> mail.recipient().equals(email))
                .map(Mail::body)
                .toList());
    }
}
