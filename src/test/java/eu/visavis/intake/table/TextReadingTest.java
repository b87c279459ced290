package eu.visavis.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReadingTest {
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsOutWhatPartsTheCells(String separator) throws UnreadableTable {
        String text = "Name;,Ort".replace(";,", separator) + "\n\"a" + separator + "b\"" + separator + "c\n";

        SourceTable table = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(table.header()).containsExactly("Name", "Ort");
        assertThat(table.rows()).containsExactly(new SourceTable.SourceRow(2, List.of("a" + separator + "b", "c")));
    }

    @Test
    void readsEveryEncodingOfSpreadsheetsAndSaysWhereItGuesses() throws UnreadableTable {
        String text = "Straße\nZürich – €\n";

        for (String encoding : List.of("UTF-8", "UTF-16", "windows-1252")) {
            SourceTable table = read(text.getBytes(Charset.forName(encoding)));
            assertThat(table.header()).as(encoding).containsExactly("Straße");
            assertThat(table.rows().get(0).cells()).as(encoding).containsExactly("Zürich – €");
            assertThat(table.guessedEncoding()).as(encoding).isEqualTo(encoding.startsWith("w"));
        }
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).header())
                .containsExactly("Straße");
    }

    @Test
    void countsLinesOfTheFileAndGivesColumnsWithoutANameALetter() throws UnreadableTable {
        SourceTable table = read("\n\"First\nname\",Second,\na,b\n,,\nc,d,e\n".getBytes(StandardCharsets.UTF_8));

        assertThat(table.header()).containsExactly("First name", "Second", "C");
        assertThat(table.rows())
                .containsExactly(
                        new SourceTable.SourceRow(4, List.of("a", "b", "")),
                        new SourceTable.SourceRow(6, List.of("c", "d", "e")));
    }

    @Test
    void saysWhereAQuotationMarkIsNeverClosed() {
        assertThatThrownBy(() -> read("a,b\n1,2\n\"3,4\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(UnreadableTable.class, refused -> {
                    assertThat(refused.key()).isEqualTo("intake.problem.tableQuote");
                    assertThat(refused.arguments()).containsExactly(3L);
                });
    }

    @Test
    void callsColumnsAsSpreadsheetsDo() {
        assertThat(List.of(0, 25, 26, 51, 52, 701, 702))
                .extracting(TableReading::letters)
                .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
    }

    private static SourceTable read(byte[] content) throws UnreadableTable {
        return TableReading.read(content, 0, name -> false);
    }
}
