package eu.visavis.intake;

import static eu.visavis.intake.IntakeFixtures.REQUESTS;
import static eu.visavis.intake.IntakeFixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {
    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryKindOfLineEnd(String end) {
        CsvTable table = read(utf8((REQUESTS + "R1,P1,P2,want,\nR2,P2,P1,must,\n").replace("\n", end)));

        assertThat(problems.found()).isEmpty();
        assertThat(table.records())
                .extracting(CsvTable.Entry::line, CsvTable.Entry::fields)
                .containsExactly(
                        tuple(2L, List.of("R1", "P1", "P2", "want", "")),
                        tuple(3L, List.of("R2", "P2", "P1", "must", "")));
    }

    @Test
    void ignoresAByteOrderMark() {
        CsvTable table = read(utf8("\uFEFF" + REQUESTS + "R1,P1,P2,want,\n"));

        assertThat(problems.found()).isEmpty();
        assertThat(table.header().get(0)).isEqualTo("request_id");
    }

    @Test
    void numbersRecordsByThePhysicalLineInWhichTheyStart() {
        CsvTable table = read(utf8(REQUESTS + "R1,P1,P2,want,\"one\r\n\r\nthree\"\n\n,,,,\nR2,P2,P1,want,\n"));

        assertThat(table.records()).extracting(CsvTable.Entry::line).containsExactly(2L, 7L);
        assertThat(table.records().get(0).fields().get(4)).isEqualTo("one\r\n\r\nthree");
    }

    @Test
    void findsColumnsByNameInAnyOrderAndCase() {
        CsvTable table = read(utf8("Message, WISH ,to_participant,from_participant,request_id\nhi,want,P2,P1,R1\n"));

        assertThat(problems.found()).isEmpty();
        assertThat(table.header())
                .containsExactly("message", "wish", "to_participant", "from_participant", "request_id");
    }

    @Test
    void namesEveryMissingColumnButNotOptionalOnes() {
        CsvTable table = read(utf8("request_id,from_participant,wish\nR1,P1,want\n"));

        assertThat(table.readable()).isFalse();
        assertThat(problems.found())
                .extracting(Problem::line, Problem::column, Problem::key)
                .containsExactly(
                        tuple(1L, "to_participant", "intake.problem.columnMissing"),
                        tuple(1L, "message", "intake.problem.columnMissing"));
    }

    @Test
    void mentionsColumnsThatItDoesNotKnow() {
        read(utf8("request_id,from_participant,to_participant,wish,message,mood\nR1,P1,P2,want,,good\n"));

        assertThat(problems.found()).isEmpty();
        assertThat(problems.hints())
                .extracting(Problem::column, Problem::key)
                .containsExactly(tuple("mood", "intake.hint.columnUnknown"));
    }

    @Test
    void refusesAColumnThatStandsTwice() {
        read(utf8("request_id,from_participant,to_participant,wish,message,wish\nR1,P1,P2,want,,must\n"));

        assertThat(problems.found())
                .extracting(Problem::column, Problem::key)
                .containsExactly(tuple("wish", "intake.problem.columnTwice"));
    }

    @Test
    void saysThatAFileWithoutLinesBringsNothing() {
        CsvTable table = read(utf8(REQUESTS));

        assertThat(table.readable()).isTrue();
        assertThat(table.records()).isEmpty();
        assertThat(problems.hints()).extracting(Problem::key).containsExactly("intake.hint.noRows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\n", "\uFEFF"})
    void refusesAnEmptyFile(String content) {
        read(utf8(content));

        assertThat(problems.found()).extracting(Problem::key).containsExactly("intake.problem.empty");
    }

    @Test
    void refusesOtherEncodings() {
        read((REQUESTS + "R1,P1,P2,want,Grüße\n").getBytes(StandardCharsets.ISO_8859_1));
        read((REQUESTS + "R1,P1,P2,want,Grüße\n").getBytes(StandardCharsets.UTF_16));

        assertThat(problems.found())
                .extracting(Problem::key)
                .containsExactly("intake.problem.encoding", "intake.problem.encoding");
    }

    @Test
    void refusesWorkbooks() {
        read(new byte[] {'P', 'K', 3, 4, 20, 0});
        read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1});

        assertThat(problems.found())
                .extracting(Problem::key)
                .containsExactly("intake.problem.workbook", "intake.problem.workbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void readsTheSeparatorsThatSpreadsheetsWrite(String separator) {
        CsvTable table = read(utf8((REQUESTS + "R1,P1,P2,want,\"Hello, a; b\"\n").replace(",", separator)));

        assertThat(problems.found()).isEmpty();
        assertThat(table.records().get(0).fields())
                .containsExactly("R1", "P1", "P2", "want", "Hello" + separator + " a; b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R2,P2,P1,want,\"never closed\nR3,P1,P3,want,\n", "R2,P2,P1,want,\"closed\" too early\n"})
    void saysWhereAQuotationMarkIsWrong(String rest) {
        CsvTable table = read(utf8(REQUESTS + "R1,P1,P2,want,\"two\nlines\"\n" + rest));

        assertThat(table.readable()).isFalse();
        assertThat(problems.found())
                .extracting(Problem::line, Problem::key)
                .containsExactly(tuple(4L, "intake.problem.quote"));
    }

    @Test
    void refusesFilesBeyondTheLimits() {
        read(new byte[SentFile.MAX_BYTES + 1]);
        read(utf8(REQUESTS + "R1,P1,P2,want,\n".repeat(CsvReading.MAX_ROWS + 1)));

        assertThat(problems.found())
                .extracting(Problem::key)
                .containsExactly("intake.problem.tooLarge", "intake.problem.tooManyRows");
    }

    @Test
    void takesAsManyLinesAsTheLimitSays() {
        CsvTable table = read(utf8(REQUESTS + "R1,P1,P2,want,\n".repeat(CsvReading.MAX_ROWS)));

        assertThat(problems.found()).isEmpty();
        assertThat(table.records()).hasSize(CsvReading.MAX_ROWS);
    }

    private CsvTable read(byte[] content) {
        return CsvReading.read(FileKind.REQUESTS, content, problems);
    }
}
