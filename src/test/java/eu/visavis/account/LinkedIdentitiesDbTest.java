package eu.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.openid.Claims;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class LinkedIdentitiesDbTest {
    private final Database database;
    private final String domain = PublicCode.random().value().toLowerCase(Locale.ROOT) + ".example";
    private final String email = "anna@" + domain;
    private PublicCode provider;

    LinkedIdentitiesDbTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void addProvider() {
        provider = database.call(beans -> beans.get(IdentityProviders.class)
                .add(
                        "Clinic",
                        URI.create("https://login.example"),
                        EmailDomains.read(domain).orElseThrow())
                .code());
    }

    @Test
    void makesAPersonOfSomebodyNew() {
        long id = admitted(claims("s-1", email, true));

        Person person = database.call(beans -> beans.get(Persons.class).get(id));
        assertThat(person.name()).isEqualTo("Anna Ahrens");
        assertThat(person.email()).isEqualTo(email);
        assertThat(person.language()).isEqualTo(Language.DE);
        assertThat(person.confirmedAt()).contains(Database.NOW);
    }

    @Test
    void findsAPersonByTheAddressFirstAndByTheSubjectFromThenOn() {
        long known = newPerson();

        assertThat(admitted(claims("s-1", email.toUpperCase(Locale.ROOT), true)))
                .isEqualTo(known);
        assertThat(admitted(claims("s-1", "married@" + domain, true))).isEqualTo(known);
        assertThat(admitted(claims("s-1", "", null))).isEqualTo(known);
        assertThat(links(known)).containsExactly(provider);
    }

    @Test
    void tellsTheOwnerOfTheFirstLinkOnly() {
        newPerson();

        admitted(claims("s-1", email, true));
        admitted(claims("s-1", email, true));

        List<Mail> mails = database.call(beans -> beans.get(Outbox.class).newest(100));
        assertThat(mails).filteredOn(mail -> mail.recipient().equals(email)).hasSize(1);
    }

    @Test
    void refusesAddressesThatNobodyConfirmed() {
        assertThat(refusal(claims("s-1", email, false))).contains(ProviderRefusal.UNVERIFIED);
        assertThat(refusal(claims("s-1", email, null))).contains(ProviderRefusal.UNVERIFIED);
        assertThat(refusal(claims("s-1", "", true))).contains(ProviderRefusal.UNVERIFIED);
        assertThat(refusal(claims("s-1", "no address", true))).contains(ProviderRefusal.UNVERIFIED);
    }

    @Test
    void takesSilenceForConfirmationOnlyWhereAnAdministratorSaidSo() {
        change(domain, true);

        assertThat(refusal(claims("s-1", email, false))).contains(ProviderRefusal.UNVERIFIED);
        assertThat(refusal(claims("s-1", email, null))).isEmpty();
    }

    @Test
    void refusesAddressesOfOtherDomains() {
        long victim = newPerson("boss@elsewhere-" + domain);

        assertThat(refusal(claims("s-1", "boss@elsewhere-" + domain, true))).contains(ProviderRefusal.OTHER_DOMAIN);
        assertThat(refusal(claims("s-1", "boss@sub." + domain, true))).contains(ProviderRefusal.OTHER_DOMAIN);
        assertThat(links(victim)).isEmpty();
    }

    @Test
    void refusesAPersonOfADomainThatWasTakenFromTheProvider() {
        admitted(claims("s-1", email, true));
        change("other-" + domain, false);

        assertThat(refusal(claims("s-1", "anna@other-" + domain, true))).contains(ProviderRefusal.OTHER_DOMAIN);
    }

    @Test
    void refusesSomebodyElseWithAnAddressThatIsLinked() {
        admitted(claims("s-1", email, true));

        assertThat(refusal(claims("s-2", email, true))).contains(ProviderRefusal.OTHER_ACCOUNT);
    }

    @Test
    void linksSomebodyElseOnceTheOwnerEndedTheLink() {
        long person = admitted(claims("s-1", email, true));

        database.run(beans -> beans.get(LinkedIdentities.class).unlink(person, provider));

        assertThat(links(person)).isEmpty();
        assertThat(admitted(claims("s-2", email, true))).isEqualTo(person);
    }

    @Test
    void leavesTheLinksOfOthersAlone() {
        long person = admitted(claims("s-1", email, true));

        database.run(beans -> beans.get(LinkedIdentities.class).unlink(person + 1, provider));

        assertThat(links(person)).containsExactly(provider);
    }

    @Test
    void linksOnceHoweverManyComeAtATime() {
        newPerson();
        Callable<Boolean> racer = () -> refusal(claims("s-1", email, true)).isEmpty();

        assertThat(Race.between(racer, racer)).containsOnly(true);
    }

    @Test
    void signsEverybodyOutWhoIsLinkedWhenTheProviderGoes() {
        long person = admitted(claims("s-1", email, true));
        long other = newPerson("other@elsewhere-" + domain);
        Token own = database.call(beans -> beans.get(WebSessions.class).open(person, Browser.OTHER));
        Token others = database.call(beans -> beans.get(WebSessions.class).open(other, Browser.OTHER));

        assertThat(database.<Boolean>call(
                        beans -> beans.get(IdentityProviders.class).remove(provider)))
                .isTrue();

        assertThat(isOpen(own)).isFalse();
        assertThat(isOpen(others)).isTrue();
        assertThat(links(person)).isEmpty();
    }

    @Test
    void letsNoTwoProvidersSpeakForOneDomain() {
        EmailDomains wanted = EmailDomains.read("free-" + domain + " " + domain).orElseThrow();

        assertThat(taken(wanted, Optional.empty())).containsExactly(domain);
        assertThat(taken(wanted, Optional.of(provider))).isEmpty();
    }

    @Test
    void makesNamesOfWhatIsSaid() {
        assertThat(StatedName.of(named("", "", "Anna B. Ahrens"), email))
                .isEqualTo(new StatedName("", "Anna B. Ahrens"));
        assertThat(StatedName.of(named("", "", ""), email)).isEqualTo(new StatedName("", "anna"));
        assertThat(StatedName.of(named(" An\r\nna\u202e ", "A".repeat(200), ""), email))
                .isEqualTo(new StatedName("An na", "A".repeat(100)));
    }

    private Iterable<String> taken(EmailDomains wanted, Optional<PublicCode> own) {
        return database.call(beans -> beans.get(IdentityProviders.class).taken(wanted, own));
    }

    private boolean isOpen(Token session) {
        return database.call(beans -> beans.get(WebSessions.class).find(session).isPresent());
    }

    private List<PublicCode> links(long person) {
        return database.call(beans -> beans.get(LinkedIdentities.class).of(person).stream()
                .map(LinkedIdentities.Listing::provider)
                .toList());
    }

    private void change(String domains, boolean trusting) {
        database.run(beans -> beans.get(IdentityProviders.class)
                .change(
                        provider,
                        new IdentityProviders.Stated(
                                "Clinic", EmailDomains.read(domains).orElseThrow(), "", "", trusting, false)));
    }

    private long admitted(Claims claims) {
        LinkedIdentities.Admission admission = admission(claims);
        assertThat(admission.refusal()).isEmpty();
        return admission.personId().orElseThrow();
    }

    private Optional<ProviderRefusal> refusal(Claims claims) {
        return admission(claims).refusal();
    }

    private LinkedIdentities.Admission admission(Claims claims) {
        return database.call(beans -> beans.get(LinkedIdentities.class)
                .admit(beans.get(IdentityProviders.class).find(provider).orElseThrow(), claims, Language.DE));
    }

    private long newPerson() {
        return newPerson(email);
    }

    private long newPerson(String address) {
        return database.call(beans -> beans.get(Persons.class)
                .add(new Person(address, "Anna", "Alt", Language.EN, List.of("en"), Database.NOW))
                .id());
    }

    private static Claims claims(String subject, String email, Boolean verified) {
        return new Claims(subject, email, Optional.ofNullable(verified), "Anna", "Ahrens", "", Optional.empty());
    }

    private static Claims named(String given, String family, String name) {
        return new Claims("s", "", Optional.empty(), given, family, name, Optional.empty());
    }
}
