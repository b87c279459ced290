package eu.visavis.network.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.text.Formats;
import eu.visavis.web.Form;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerFormTest {
    @ParameterizedTest
    @ValueSource(strings = {"CZ\nPL", "CZ, PL", "CZ;PL", " cz ,PL,", "Czechia\r\nPoland", "PL21, CZ, PL", "CZ, PL\nCZ"})
    void readsAreasHoweverTheyAreSetApart(String typed) {
        Form form = form(typed);

        assertThat(PartnerForm.read(form, Formats.in(Language.EN)).areas()).contains("CZ", "PL");
        assertThat(form.isWrong("areas")).isFalse();
    }

    @Test
    void readsNamesThatHaveCommas() {
        Form form = form("Dresden, Kreisfreie Stadt");

        assertThat(PartnerForm.read(form, Formats.in(Language.DE)).areas()).containsExactly("DED21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atlantis", "CZ, Atlantis", "CZ PL"})
    void saysWhatItDoesNotKnow(String typed) {
        Form form = form(typed);
        PartnerForm.read(form, Formats.in(Language.EN));

        assertThat(form.isWrong("areas")).isTrue();
    }

    private static Form form(String areas) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        values.add("name", "Cluster Morava");
        values.add("country", "CZ");
        values.add("areas", areas);
        return Form.of(values);
    }
}
