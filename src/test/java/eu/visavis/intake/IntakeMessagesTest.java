package eu.visavis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeMessagesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void describeEveryColumn(Language language) {
        Messages messages = Messages.in(language);
        for (FileKind kind : FileKind.values()) {
            assertThat(messages.find("intake.kind." + kind)).isPresent();
            assertThat(messages.find("intake.count." + kind)).isPresent();
            assertThat(messages.find("intake.form.hint." + kind)).isPresent();
            assertThat(kind.columns())
                    .allSatisfy(
                            column -> assertThat(messages.find("intake.column." + kind.code() + "." + column.name()))
                                    .isPresent());
        }
        for (Column.Presence presence : Column.Presence.values()) {
            assertThat(messages.find("intake.presence." + presence)).isPresent();
        }
    }
}
