package eu.visavis.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.mail.Mail;
import eu.visavis.network.Networks;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import eu.visavis.testing.SampleEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class NewsletterDbTest {
    private static final Set<Topic> ALL = EnumSet.allOf(Topic.class);

    private final Database database;
    private final SampleEvent event;
    private final String host = UUID.randomUUID() + ".example";

    NewsletterDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
    }

    @Test
    void sendsALinkAndNothingElseBeforeItIsConfirmed() {
        ask("ada", Language.DE, ALL);
        sendLetter(Map.of(Language.DE, new Letter("Neues", "Text")));

        assertThat(mailsTo("ada")).hasSize(1);
        assertThat(mailsTo("ada").get(0).body()).contains("/news/");
        assertThat(mailsTo("ada").get(0).language()).isEqualTo(Language.DE);
    }

    @Test
    void writesInTheLanguageOfEachAndElseInEnglish() {
        confirmed("ada", Language.DE, ALL);
        confirmed("bo", Language.PL, ALL);

        sendLetter(Map.of(Language.DE, new Letter("Neues", "Text"), Language.EN, new Letter("News", "Words")));

        assertThat(subjectsTo("ada")).endsWith("Neues");
        assertThat(subjectsTo("bo")).endsWith("News");
        assertThat(mailsTo("bo").get(1).body()).startsWith("Words").contains("/news/");
    }

    @Test
    void writesToThoseOnlyWhoWantedThis() {
        confirmed("ada", Language.EN, EnumSet.of(Topic.EVENTS));
        confirmed("bo", Language.EN, EnumSet.of(Topic.NEWSLETTER));

        sendLetter(Map.of(Language.EN, new Letter("News", "Words")));
        announce();

        assertThat(mailsTo("ada")).hasSize(2);
        assertThat(mailsTo("ada").get(1).body()).contains("Brokerage Day", "/events/" + event.code());
        assertThat(subjectsTo("bo")).endsWith("News").hasSize(2);
    }

    @Test
    void tellsOfAnEventOnce() {
        confirmed("ada", Language.EN, ALL);

        announce();
        boolean again = announce();

        assertThat(again).isFalse();
        assertThat(mailsTo("ada")).hasSize(2);
    }

    @Test
    void sendsALetterOnceHoweverOftenTheButtonIsPressed() {
        confirmed("ada", Language.EN, ALL);
        PublicCode code = write(Map.of(Language.EN, new Letter("News", "Words")));

        List<Boolean> sent = Race.between(() -> send(code), () -> send(code));
        work();

        assertThat(sent).containsExactlyInAnyOrder(true, false);
        assertThat(mailsTo("ada")).hasSize(2);
        boolean rewritten = call(beans ->
                issues(beans).rewrite(event.networkId(), code, Map.of(Language.EN, new Letter("X", "Y"))));
        assertThat(rewritten).isFalse();
    }

    @Test
    void reachesEverybodyInBatchesAndNobodyTwice() {
        database.run(beans -> {
            for (int i = 0; i < 205; i++) {
                Subscriber many = new Subscriber(event.networkId(), i + "@" + host, Language.EN, ALL, Database.NOW);
                many.confirm(Database.NOW);
                beans.entities().persist(many);
            }
        });

        PublicCode code = sendLetter(Map.of(Language.EN, new Letter("News", "Words")));

        Issue issue = call(beans -> issues(beans).find(event.networkId(), code).orElseThrow());
        assertThat(issue.state()).isEqualTo(Issue.State.SENT);
        assertThat(issue.recipients()).isEqualTo(205);
        long mails = call(beans -> beans.entities()
                .createQuery("select count(m) from Mail m where m.recipient like :host", Long.class)
                .setParameter("host", "%@" + host)
                .getSingleResult());
        assertThat(mails).isEqualTo(205);
    }

    @Test
    void forgetsWhoeverLeaves() {
        confirmed("ada", Language.EN, ALL);
        String secret = secretOf("ada");

        database.run(beans -> {
            subscribing(beans).leave(event.networkId(), secret);
            subscribing(beans).leave(event.networkId(), secret);
        });
        sendLetter(Map.of(Language.EN, new Letter("News", "Words")));

        assertThat(mailsTo("ada")).hasSize(1);
        boolean known = call(
                beans -> subscribing(beans).ofSecret(event.networkId(), secret).isPresent());
        assertThat(known).isFalse();
    }

    @Test
    void letsEachMailLeadToLeavingAtOneClick() {
        confirmed("ada", Language.EN, ALL);

        sendLetter(Map.of(Language.EN, new Letter("News", "Words")));

        String leave = call(beans -> beans.entities()
                .createQuery(
                        "select m.leaveAddress from Mail m where m.recipient = :ada and m.subject = 'News'",
                        String.class)
                .setParameter("ada", "ada@" + host)
                .getSingleResult());
        assertThat(leave).endsWith("/news/" + secretOf("ada") + "/leave");
    }

    @Test
    void tellsTheOwnerOnlyThatAnAddressGetsNewsAlready() {
        confirmed("ada", Language.EN, ALL);

        ask("ada", Language.FR, EnumSet.of(Topic.EVENTS));

        assertThat(mailsTo("ada")).hasSize(2);
        Subscriber still = call(beans ->
                subscribing(beans).ofSecret(event.networkId(), secretOf("ada")).orElseThrow());
        assertThat(still.language()).isEqualTo(Language.EN);
        assertThat(still.topics()).isEqualTo(ALL);
    }

    @Test
    void sendsOneLinkHoweverOftenSomebodyAsks() {
        ask("ada", Language.EN, ALL);
        ask("ada", Language.EN, ALL);

        assertThat(mailsTo("ada")).hasSize(1);
    }

    @Test
    void forgetsAnAddressThatNobodyConfirms() {
        ask("ada", Language.EN, ALL);
        String secret = secretOf("ada");

        Database later = database.after(Subscribing.TO_CONFIRM.plusSeconds(1));
        later.run(beans -> subscribing(beans).sweep());

        boolean known = call(
                beans -> subscribing(beans).ofSecret(event.networkId(), secret).isPresent());
        assertThat(known).isFalse();
    }

    @Test
    void knowsNobodyOfAnotherNetwork() {
        confirmed("ada", Language.EN, ALL);
        long other = SampleEvent.in(database).networkId();

        boolean known = call(
                beans -> subscribing(beans).ofSecret(other, secretOf("ada")).isPresent());

        assertThat(known).isFalse();
    }

    private void ask(String name, Language language, Set<Topic> topics) {
        database.run(beans -> subscribing(beans)
                .ask(beans.get(Networks.class).get(event.networkId()), name + "@" + host, language, topics));
    }

    private void confirmed(String name, Language language, Set<Topic> topics) {
        ask(name, language, topics);
        String secret = secretOf(name);
        database.run(beans -> subscribing(beans).wish(event.networkId(), secret, language, topics));
    }

    private String secretOf(String name) {
        return call(beans -> beans.entities()
                .createQuery("select s.secret from Subscriber s where s.email = :email", String.class)
                .setParameter("email", name + "@" + host)
                .getSingleResult());
    }

    private PublicCode write(Map<Language, Letter> letters) {
        return call(beans -> issues(beans).write(event.networkId(), letters).code());
    }

    private boolean send(PublicCode code) {
        return call(beans -> issues(beans).send(event.networkId(), code));
    }

    private PublicCode sendLetter(Map<Language, Letter> letters) {
        PublicCode code = write(letters);
        send(code);
        work();
        return code;
    }

    private boolean announce() {
        boolean told =
                call(beans -> issues(beans).announce(beans.get(Events.class).get(event.id())));
        work();
        return told;
    }

    private void work() {
        while (call(beans -> beans.get(IssueSending.class).sendNext())) {
            // the next batch
        }
    }

    private List<Mail> mailsTo(String name) {
        return call(beans -> beans.entities()
                .createQuery("select m from Mail m where m.recipient = :to order by m.id", Mail.class)
                .setParameter("to", name + "@" + host)
                .getResultList());
    }

    private List<String> subjectsTo(String name) {
        return mailsTo(name).stream().map(Mail::subject).toList();
    }

    private <T> T call(Function<Beans, T> work) {
        return database.call(work);
    }

    private static Subscribing subscribing(Beans beans) {
        return beans.get(Subscribing.class);
    }

    private static Issues issues(Beans beans) {
        return beans.get(Issues.class);
    }
}
