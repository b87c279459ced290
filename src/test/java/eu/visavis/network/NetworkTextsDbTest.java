package eu.visavis.network;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class NetworkTextsDbTest {
    private final Database database;
    private final long network;
    private final long other;

    NetworkTextsDbTest(Database database) {
        this.database = database;
        this.network = SampleEvent.in(database).networkId();
        this.other = SampleEvent.in(database).networkId();
    }

    @Test
    void showsTheReadersLanguageElseEnglishElseAny() {
        change(Map.of(Language.DE, "Deutsch", Language.EN, "English"));

        assertThat(shownTo(Language.DE)).contains(new NetworkTexts.Text(Language.DE, "Deutsch"));
        assertThat(shownTo(Language.PL)).contains(new NetworkTexts.Text(Language.EN, "English"));

        change(Map.of(Language.CS, "Česky"));

        assertThat(shownTo(Language.PL)).contains(new NetworkTexts.Text(Language.CS, "Česky"));
    }

    @Test
    void replacesTextsAndDropsThoseThatAreGone() {
        change(Map.of(Language.DE, "alt", Language.FR, "ancien"));
        change(Map.of(Language.DE, "neu"));

        Map<Language, String> texts =
                database.call(beans -> beans.get(NetworkTexts.class).texts(network, TextKind.IMPRINT));
        assertThat(texts).isEqualTo(Map.of(Language.DE, "neu"));
    }

    @Test
    void keepsNetworksAndNoticesApart() {
        change(Map.of(Language.EN, "mine"));

        database.run(beans -> {
            NetworkTexts texts = beans.get(NetworkTexts.class);
            assertThat(texts.texts(other, TextKind.IMPRINT)).isEmpty();
            assertThat(texts.texts(network, TextKind.PRIVACY)).isEmpty();
        });
    }

    @Test
    void namesTheNetworkInTheReadersLanguageElseAsUsual() {
        database.run(beans ->
                beans.get(NetworkTexts.class).change(network, TextKind.NAME, Map.of(Language.DE, "Netz Elbe")));

        database.run(beans -> {
            NetworkTexts texts = beans.get(NetworkTexts.class);
            Network named = beans.get(Networks.class).get(network);
            assertThat(texts.name(named, Language.DE)).isEqualTo("Netz Elbe");
            assertThat(texts.name(named, Language.PL)).isEqualTo(named.name());
        });
    }

    @Test
    void keepsWhoHelpsAndWhen() {
        HelpContact help =
                new HelpContact("Help desk", "desk@x.eu", "", "9:00–16:00", Optional.of(ZoneId.of("Europe/Prague")));

        database.run(beans -> beans.get(Networks.class).change(network, "New name", Project.NONE, help));

        database.run(beans -> {
            Network changed = beans.get(Networks.class).get(network);
            assertThat(changed.name()).isEqualTo("New name");
            assertThat(changed.help()).isEqualTo(help);
        });
    }

    @Test
    void namesTheFirstCategoriesInEveryLanguage() {
        database.run(beans -> {
            for (Category category : beans.get(Networks.class).categories(network)) {
                assertThat(category.label(Language.PL)).as(category.code()).isNotEqualTo(category.label(Language.EN));
            }
        });
    }

    private void change(Map<Language, String> texts) {
        database.run(beans -> beans.get(NetworkTexts.class).change(network, TextKind.IMPRINT, texts));
    }

    private Optional<NetworkTexts.Text> shownTo(Language reader) {
        return database.call(beans -> beans.get(NetworkTexts.class).text(network, TextKind.IMPRINT, reader));
    }
}
