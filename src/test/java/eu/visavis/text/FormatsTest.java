package eu.visavis.text;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EN | 19 May 2027        | 19–20 May 2027        | 31 May – 1 June 2027
                    DE | 19. Mai 2027       | 19.–20. Mai 2027      | 31. Mai – 1. Juni 2027
                    FR | 19 mai 2027        | 19–20 mai 2027        | 31 mai – 1 juin 2027
                    CS | 19. května 2027    | 19.–20. května 2027   | 31. května – 1. června 2027
                    PL | 19 maja 2027       | 19–20 maja 2027       | 31 maja – 1 czerwca 2027
                    IT | 19 maggio 2027     | 19–20 maggio 2027     | 31 maggio – 1 giugno 2027
                    NL | 19 mei 2027        | 19–20 mei 2027        | 31 mei – 1 juni 2027
                    ES | 19 de mayo de 2027 | 19–20 de mayo de 2027 | 31 de mayo – 1 de junio de 2027
                    """)
    void writesDatesAsTheLanguageDoes(Language language, String day, String days, String overTheMonth) {
        Formats formats = Formats.in(language);
        LocalDate first = LocalDate.parse("2027-05-19");

        assertThat(formats.date(first)).isEqualTo(day);
        assertThat(formats.dateRange(first, first)).isEqualTo(day);
        assertThat(formats.dateRange(first, first.plusDays(1))).isEqualTo(days);
        assertThat(formats.dateRange(LocalDate.parse("2027-05-31"), LocalDate.parse("2027-06-01")))
                .isEqualTo(overTheMonth);
    }

    @Test
    void sortsNamesAsTheLanguageDoes() {
        List<String> names = List.of("Zeman", "Čapek", "Chytil", "Cibulka", "Hrubeš", "Øst", "Ångström");

        assertThat(names.stream().sorted(Formats.in(Language.CS).sorting()))
                .containsExactly("Ångström", "Cibulka", "Čapek", "Hrubeš", "Chytil", "Øst", "Zeman");
        assertThat(names.stream().sorted(Formats.in(Language.DE).sorting()))
                .containsExactly("Ångström", "Čapek", "Chytil", "Cibulka", "Hrubeš", "Øst", "Zeman");
    }

    @Test
    void cutsSharesSoThatAllMeansAll() {
        assertThat(Formats.in(Language.EN).percent(0.99999)).isEqualTo("99.9%");
        assertThat(Formats.in(Language.EN).percent(1)).isEqualTo("100%");
    }

    @Test
    void writesDecimalsAsTheLanguageDoes() {
        assertThat(Formats.in(Language.EN).decimal(0.186, 2)).isEqualTo("0.19");
        assertThat(Formats.in(Language.DE).decimal(4, 1)).isEqualTo("4,0");
    }
}
