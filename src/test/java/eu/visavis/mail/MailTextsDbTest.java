package eu.visavis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class MailTextsDbTest {
    private static final Map<String, Object> VALUES = Map.of(
            "name",
            "Ada {name} O'Neill",
            "event",
            "Day",
            "address",
            "https://x.example/me",
            "meetings",
            1,
            "changes",
            "");

    private final Database database;
    private final SampleEvent event;

    MailTextsDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
    }

    @Test
    void takesTheWordsOfTheEventBeforeThoseOfTheNetworkBeforeTheProducts() {
        MailScope ofEvent = MailScope.ofEvent(event.networkId(), event.id());
        MailScope ofNetwork = MailScope.ofNetwork(event.networkId());
        assertThat(subject(Language.EN)).isEqualTo("Your meetings at Day");

        keep(ofNetwork, Language.EN, "Network: {event}", "For {name}");
        assertThat(subject(Language.EN)).isEqualTo("Network: Day");

        keep(ofEvent, Language.EN, "Event: {event}", "For {name}");
        assertThat(subject(Language.EN)).isEqualTo("Event: Day");
        assertThat(subject(Language.DE)).as("another language").isEqualTo("Ihre Gespräche bei: Day");

        database.run(beans -> beans.get(MailTexts.class).drop(ofEvent, MailKind.SCHEDULE_FIRST, Language.EN));
        assertThat(subject(Language.EN)).isEqualTo("Network: Day");
    }

    @Test
    void fillsInWhatPeopleWroteAsTheyWroteIt() {
        keep(
                MailScope.ofEvent(event.networkId(), event.id()),
                Language.EN,
                "a\nb",
                "It's '{name}': {meetings, plural, one{# meeting} other{# meetings}}");

        assertThat(fill(Language.EN)).isEqualTo(new MailWords("a b", "It's 'Ada {name} O'Neill': 1 meeting"));
    }

    @Test
    void saysWhatIsWrongBeforeAnybodyGetsIt() {
        assertThat(check("Hello {name}, '{' is missing").fault()).isEqualTo(MailTexts.Fault.BROKEN);
        assertThat(check("Hello {nmae}").names()).containsExactly("nmae");
        assertThat(check("{event, plural, one{x} other{y}}").fault()).isEqualTo(MailTexts.Fault.NO_NUMBER);
        assertThat(check("{meetings, plural, one{x}}").fault()).isEqualTo(MailTexts.Fault.BROKEN);
        assertThat(check("It's {name}: {meetings}").fault()).isEqualTo(MailTexts.Fault.NONE);
    }

    @Test
    void offersTheProductsWordsSoThatTheyAreSoundAndReadTheSame() {
        for (MailKind kind : MailKind.values()) {
            for (Language language : Language.values()) {
                MailScope scope = MailScope.ofEvent(event.networkId(), event.id());
                Map<String, Object> values = new HashMap<>();
                kind.placeholders()
                        .forEach(name -> values.put(name, MailKind.isNumber(name) ? (Object) 5 : "<" + name + ">"));
                database.run(beans -> {
                    MailTexts texts = beans.get(MailTexts.class);
                    MailWords written = texts.of(scope).written(kind, language);
                    assertThat(texts.check(kind, language, written.subject()).fault())
                            .as("%s %s", kind, language)
                            .isEqualTo(MailTexts.Fault.NONE);
                    assertThat(texts.check(kind, language, written.body()).fault())
                            .as("%s %s", kind, language)
                            .isEqualTo(MailTexts.Fault.NONE);
                    assertThat(texts.filled(written, language, values))
                            .as("%s %s", kind, language)
                            .isEqualTo(texts.fill(scope, kind, language, values));
                });
            }
        }
    }

    private void keep(MailScope scope, Language language, String subject, String body) {
        database.run(beans -> beans.get(MailTexts.class)
                .keep(scope, MailKind.SCHEDULE_FIRST, language, new MailWords(subject, body)));
    }

    private MailWords fill(Language language) {
        MailScope scope = MailScope.ofEvent(event.networkId(), event.id());
        return database.call(
                beans -> beans.get(MailTexts.class).fill(scope, MailKind.SCHEDULE_FIRST, language, VALUES));
    }

    private String subject(Language language) {
        return fill(language).subject();
    }

    private MailTexts.Finding check(String written) {
        return database.call(beans -> beans.get(MailTexts.class).check(MailKind.SCHEDULE_FIRST, Language.EN, written));
    }
}
