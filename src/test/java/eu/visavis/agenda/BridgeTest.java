package eu.visavis.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BridgeTest {
    @Test
    void takesTheOwnLanguageOfEachSideWhereItCan() {
        assertThat(Bridge.between(Set.of("cs", "de", "en"), List.of("de", "en"), List.of("cs")))
                .contains(new Bridge("de", "cs"));
    }

    @Test
    void takesAnotherLanguageOfASideThatTheInterpreterLacks() {
        assertThat(Bridge.between(Set.of("en", "cs"), List.of("hu", "en"), List.of("cs")))
                .contains(new Bridge("en", "cs"));
    }

    @Test
    void leadsBetweenTwoLanguagesEvenIfBothShareOne() {
        assertThat(Bridge.between(Set.of("en", "fr"), List.of("en"), List.of("en", "fr")))
                .contains(new Bridge("en", "fr"));
    }

    @Test
    void saysNothingWhereTheInterpreterCannotServe() {
        assertThat(Bridge.between(Set.of("en", "fr"), List.of("de"), List.of("fr")))
                .isEmpty();
        assertThat(Bridge.between(Set.of("en", "fr"), List.of("en"), List.of("en")))
                .isEmpty();
    }
}
