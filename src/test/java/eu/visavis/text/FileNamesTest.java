package eu.visavis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Thérèse Mérigot, Therese-Merigot.ics",
        "Małgorzata Borzęcka, Malgorzata-Borzecka.ics",
        "Съешь Ещё, Ses-Ese.ics",
        "Jürgen Weiß-Öz, Jurgen-Weiss-Oz.ics",
        "../../etc/passwd, etc-passwd.ics",
        "漢, han.ics",
        "😀, file.ics",
    })
    void areMadeOfPlainLetters(String title, String name) {
        assertThat(new FileNames().next(title, "ics")).isEqualTo(name);
    }

    @Test
    void areGivenOnceEvenWhereCaseDoesNotCount() {
        FileNames names = new FileNames();

        assertThat(names.next("Ana Sá", "ics")).isEqualTo("Ana-Sa.ics");
        assertThat(names.next("ANA SA", "ics")).isEqualTo("ANA-SA-2.ics");
        assertThat(names.next("Ana Sa", "ics")).isEqualTo("Ana-Sa-3.ics");
        assertThat(names.next("Ana Sa 3", "ics")).isEqualTo("Ana-Sa-3-2.ics");
    }

    @Test
    void stayShort() {
        assertThat(new FileNames().next("Long".repeat(100), "ics")).hasSize(84);
    }
}
