package eu.visavis.intake.table;

import static eu.visavis.intake.table.Workbooks.row;
import static eu.visavis.intake.table.Workbooks.withRows;
import static eu.visavis.intake.table.Workbooks.withSheet;
import static eu.visavis.intake.table.Workbooks.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The files in src/test/resources were written by openpyxl 3.1, XlsxWriter 3.2 and Apache POI 5.5. */
class WorkbookReadingTest {
    private static final TableLimits NARROW = new TableLimits(100_000, 50_000, 200, 3, 4, 10, 20);

    @Test
    void readsDatesTimesAndTruthsAndFindsTheNamesBelowATitle() throws UnreadableTable {
        SourceTable table = TableReading.read(Workbooks.by("openpyxl"), 1, Set.of("Vorname", "Nachname")::contains);

        assertThat(table.sheets()).containsExactly("Notes", "Teilnehmende");
        assertThat(table.sheet()).isEqualTo(1);
        assertThat(table.header())
                .containsExactly(
                        "Vorname",
                        "Nachname",
                        "E-Mail",
                        "Firma",
                        "Land",
                        "PLZ",
                        "Ankunft",
                        "Uhrzeit",
                        "Beides",
                        "Ja",
                        "Zahl");
        assertThat(table.rows())
                .extracting(SourceTable.SourceRow::number, SourceTable.SourceRow::cells)
                .containsExactly(
                        tuple(
                                4L,
                                List.of(
                                        "Žofie",
                                        "Dvořáková",
                                        "zofie@example.cz",
                                        "Pražské sklo s.r.o.",
                                        "Česko",
                                        "11000",
                                        "2027-05-19",
                                        "09:30",
                                        "2027-05-19T13:20",
                                        "true",
                                        "12345.5")),
                        tuple(
                                6L,
                                List.of(
                                        "Jörg",
                                        "Müller",
                                        "joerg@example.de",
                                        "Müller & Söhne <GmbH>",
                                        "Deutschland",
                                        "01067",
                                        "1900-01-05",
                                        "00:00",
                                        "2027-05-20T09:00:30",
                                        "false",
                                        "1000000000000000")));
    }

    @Test
    void readsInlineAndRichTextsFormulasAndNumbersAsTheyAreShown() throws UnreadableTable {
        SourceTable table = read(Workbooks.by("xlsxwriter"));

        assertThat(table.rows().get(0).cells())
                .containsExactly(
                        "Line one\nLine two",
                        "We are looking for",
                        "cached!",
                        "",
                        "01067",
                        "2027-05-19",
                        "14:40",
                        "12:00",
                        "1234.5",
                        "2027-05-19T09:00");
    }

    @Test
    void readsSharedTextsAndTheValuesOfFormulas() throws UnreadableTable {
        SourceTable table = TableReading.read(Workbooks.by("poi"), 1, name -> false);

        assertThat(table.sheets()).containsExactly("Chart", "Jednání");
        assertThat(table.header())
                .containsExactly("Email 1", "Email 2", "Start", "Table", "Sum", "Text", "Ok", "H", "I");
        assertThat(table.rows().get(0))
                .isEqualTo(new SourceTable.SourceRow(
                        4,
                        List.of(
                                "ada@example.eu",
                                "bob@example.eu",
                                "2027-05-19T13:00",
                                "2",
                                "42",
                                "Tisch 2",
                                "true",
                                "",
                                "rich and plain")));
    }

    @Test
    void countsDaysAsOldMacsDoWhereTheWorkbookSaysSo() throws UnreadableTable {
        assertThat(read(Workbooks.by("old-mac")).rows().get(0).cells()).containsExactly("a@example.es", "2027-05-19");
    }

    @Test
    void takesAnotherSheetWhereTheWantedOneIsMissing() throws UnreadableTable {
        assertThat(TableReading.read(Workbooks.by("poi"), 7, name -> false).sheet())
                .isZero();
    }

    @Test
    void readsCellsThatSayNoPlaceAndRestoresControlCharacters() throws UnreadableTable {
        SourceTable table = read(withRows(row("a", "b") + row("x_x000D_\ny", "_x005F_x0041_")));

        assertThat(table.rows().get(0).cells()).containsExactly("x\r\ny", "_x0041_");
    }

    @Test
    void refusesDamagedArchivesAndThoseThatAreNoWorkbook() {
        byte[] whole = Workbooks.by("openpyxl");

        assertRefused("intake.problem.damaged", () -> read(Arrays.copyOf(whole, whole.length / 2)));
        assertRefused("intake.problem.damaged", () -> read(damaged(whole)));
        assertRefused("intake.problem.damaged", () -> read(withSheet("<worksheet><sheetData><row>")));
        assertRefused("intake.problem.noWorkbook", () -> read(zip(Map.of("readme.txt", "Hello"))));
        assertRefused(
                "intake.problem.oldWorkbook",
                () -> read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1}));
    }

    private static byte[] damaged(byte[] whole) {
        byte[] broken = whole.clone();
        Arrays.fill(broken, 60, whole.length - 600, (byte) 7);
        return broken;
    }

    @Test
    void refusesArchivesThatUnpackToFarMoreThanTheyAre() {
        String zeros = "0".repeat(60 * 1024 * 1024);
        byte[] bomb = withRows("<row><c><v>" + zeros + "</v></c></row>");

        assertThat(bomb.length).isLessThan(100_000);
        assertRefused("intake.problem.unpacked", () -> read(bomb));
        assertRefused("intake.problem.unpacked", () -> read(withSheet("<worksheet a=\"" + zeros + "\"/>")));
    }

    @Test
    void followsNoEntitiesIntoFilesOrIntoOneAnother() {
        String own = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
                + row("&amp;", "&a;") + "</sheetData></worksheet>";

        assertRefused("intake.problem.damaged", () -> read(withSheet(own)));
    }

    @Test
    void refusesWhatIsLongerOrWiderThanAllowed() {
        assertRefused("intake.problem.tooManyRows", () -> narrow(row("a").repeat(5)));
        assertRefused("intake.problem.tooManyColumns", () -> narrow(row("a", "b", "c", "d", "e")));
        assertRefused("intake.problem.tooManyColumns", () -> narrow("<row><c r=\"XFD1\"><v>1</v></c></row>"));
        assertRefused(
                "intake.problem.tooManyCells",
                () -> narrow(row("a", "b", "c", "d").repeat(3)));
        assertRefused("intake.problem.cellTooLong", () -> narrow(row("a".repeat(21))));
        assertRefused("intake.problem.tooLarge", () -> read(new byte[10 * 1024 * 1024 + 1]));
    }

    @Test
    void readsPastCommentsAndMarkedSections() throws UnreadableTable {
        SourceTable table = read(withRows(row("a", "b")
                + "<row><c><v>1<!-- not 7 -->2</v></c><c t=\"inlineStr\"><is><t><![CDATA[<x>]]></t></is></c></row>"));

        assertThat(table.rows().get(0).cells()).containsExactly("12", "<x>");
    }

    @Test
    void takesNumbersThatNobodyCouldWriteOutAsTheyStand() throws UnreadableTable {
        SourceTable table = read(withRows(row("a") + "<row><c><v>1E999999999</v></c></row>"));

        assertThat(table.rows().get(0).cells()).containsExactly("1E999999999");
    }

    private static SourceTable narrow(String rows) throws UnreadableTable {
        return TableReading.read(withRows(rows), 0, name -> false, NARROW);
    }

    private static SourceTable read(byte[] content) throws UnreadableTable {
        return TableReading.read(content, 0, name -> false);
    }

    private static void assertRefused(String key, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void readsNothingOfASheetThatIsEmpty() throws UnreadableTable {
        assertThat(read(withRows("")).header()).isEmpty();
    }
}
