package eu.visavis.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextLanguagesTest {
    @Test
    void showsOnesOwnLanguageAndFoldsTheOthers() {
        TextLanguages languages = TextLanguages.of(Form.empty(), Language.CS, "title");

        assertThat(languages.shown()).containsExactly(Language.CS);
        assertThat(languages.folded()).hasSize(Language.values().length - 1).doesNotContain(Language.CS);
    }

    @Test
    void showsWhatIsStatedOrWrong() {
        Form form = Form.filled(Map.of("description-de", List.of("Text")));
        form.wrong("title-fr", "event.form.titleMissing");

        assertThat(TextLanguages.of(form, Language.EN, "title", "description").shown())
                .containsExactly(Language.EN, Language.DE, Language.FR);
    }
}
