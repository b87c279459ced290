package eu.visavis.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoardSearchTest {
    @Test
    void findsEverythingWithoutWords() {
        assertThat(new BoardSearch("  ").isEmpty()).isTrue();
        assertThat(new BoardSearch("").finds("Łękawska, Szpital Wolski")).isTrue();
    }

    @Test
    void findsAllWordsInAnyOrderWithoutCaseAndAccents() {
        BoardSearch search = new BoardSearch("muller  UNIV");

        assertThat(search.finds("Jörg Müller, Universitätsklinikum")).isTrue();
        assertThat(search.finds("Jörg Müller, Klinikum")).isFalse();
    }
}
