package eu.visavis.agenda.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.agenda.AgendaEvent;
import eu.visavis.agenda.AgendaVenue;
import eu.visavis.agenda.TableAgenda;
import eu.visavis.agenda.TableMeeting;
import eu.visavis.agenda.TableParty;
import eu.visavis.agenda.TablePlan;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.testing.PdfUa;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plan, cards and matrix, as read by another library and by veraPDF. */
class TablePapersTest {
    static final Instant FIRST_DAY = Instant.parse("2027-05-19T11:00:00Z");
    static final Instant SECOND_DAY = Instant.parse("2027-05-20T07:00:00Z");

    @ParameterizedTest
    @EnumSource
    void conformInEveryLanguage(Language language) throws IOException {
        TablePlan plan = plan(language, 2);

        assertThat(PdfUa.violations(print(new TablePapers(plan).plan(), language)))
                .isEmpty();
        assertThat(PdfUa.violations(print(new TablePapers(plan).cards(), language)))
                .isEmpty();
        assertThat(PdfUa.violations(print(new MatrixPapers(plan, MatrixPapers.Size.A4).papers(), language)))
                .isEmpty();
        assertThat(PdfUa.violations(print(List.of(), language))).isEmpty();
    }

    @Test
    void conformOverManyTables() throws IOException {
        TablePlan plan = plan(Language.EN, 21);

        assertThat(PdfUa.violations(print(new TablePapers(plan).plan(), Language.EN)))
                .isEmpty();
        assertThat(PdfUa.violations(print(new MatrixPapers(plan, MatrixPapers.Size.A3).papers(), Language.EN)))
                .isEmpty();
    }

    @Test
    void planNamesBothSidesOfEveryMeetingByTable() throws IOException {
        ReadPdf read = read(new TablePapers(plan(Language.EN, 12)).plan());

        assertThat(read.text())
                .containsSubsequence(
                        "Table plan",
                        "Tables 1 to 10",
                        "Table 1",
                        "Hall Ω",
                        "Wednesday, 19 May 2027",
                        "Times in Dresden",
                        "13:00–13:20",
                        "Żaneta Σωτηρίου 1",
                        "Їжакевич",
                        "Bob 1",
                        "Thursday, 20 May 2027",
                        "Table 2",
                        "Tables 11 to 12");
        assertThat(read.structure()).containsSubsequence("Part:en", "H1", "H2", "H3", "Table", "TH", "TH", "TD");
    }

    @Test
    void cardsAreOneOfA5ForEachTableAndDay() throws IOException {
        ReadPdf read = read(new TablePapers(plan(Language.EN, 3)).cards());

        assertThat(read.pages()).isEqualTo(6);
        assertThat(read.text())
                .containsSubsequence(
                        "Table 1", "Wednesday, 19 May 2027", "13:00", "16:20", "Table 1", "Thursday", "Table 2");
    }

    @Test
    void matrixHasAllTablesAndSlotsOfADayOnFewSheets() throws IOException {
        ReadPdf small = read(new MatrixPapers(plan(Language.EN, 30), MatrixPapers.Size.A4).papers());
        ReadPdf large = read(new MatrixPapers(plan(Language.EN, 13), MatrixPapers.Size.A3).papers());

        assertThat(small.pages()).isEqualTo(6);
        assertThat(large.pages()).isEqualTo(2);
        assertThat(large.text())
                .containsSubsequence(
                        "Wednesday, 19 May 2027",
                        "Table",
                        "13:00",
                        "13:20",
                        "16:20",
                        "1",
                        "Їжакевич",
                        "13",
                        "Thursday");
    }

    @Test
    void sayWhereATableIsClosedOrAccessible() throws IOException {
        TablePlan plan = plan(Language.EN, 2);
        ReadPdf matrix = read(new MatrixPapers(plan, MatrixPapers.Size.A4).papers());

        assertThat(read(new TablePapers(plan).plan()).text())
                .containsSubsequence(
                        "Table 1", "Hall Ω, step-free", "19 May", "Closed: 16:40–17:00", "13:00", "20 May", "Closed:")
                .doesNotContainPattern("(?s)Table 2 .*(step-free|Closed)");
        assertThat(read(new TablePapers(plan).cards()).text())
                .containsSubsequence("Table 1", "Hall Ω, step-free", "Closed: 16:40–17:00", "Table 1", "Closed: 09:20");
        assertThat(matrix.text()).containsSubsequence("Thursday", "1", "step-free", "closed", "2");
        assertThat(matrix.text().split("closed", -1)).hasSize(2);
    }

    @Test
    void saySoWhereNothingIsPublished() throws IOException {
        assertThat(read(List.of()).text()).contains("Nothing to print");
    }

    /** Tables with eleven meetings of long names on the first day and one on the second. */
    static TablePlan plan(Language language, int count) {
        List<TimeWindow> slots = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            slots.add(slot(FIRST_DAY, i));
        }
        slots.add(slot(SECOND_DAY, 0));
        slots.add(slot(SECOND_DAY, 1));
        List<TableAgenda> tables = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new TableAgenda(
                        number,
                        "Hall Ω",
                        number == 1,
                        number == 1 ? List.of(slot(FIRST_DAY, 11), slot(SECOND_DAY, 1)) : List.of(),
                        slots.subList(0, 12).stream()
                                .map(time -> new TableMeeting(
                                        time,
                                        new TableParty(
                                                "Żaneta Σωτηρίου " + number,
                                                "Їжакевич Ґалина, Universitätsklinikum der Landeshauptstadt "
                                                        .repeat(3)),
                                        new TableParty("Bob " + number, "😀 Samodzielny <Publiczny> & Zakład"),
                                        List.of()))
                                .toList()))
                .toList();
        AgendaEvent event = new AgendaEvent(
                new PublicCode("dresden027"),
                "Health & Medical Technology Matchmaking",
                LocalDate.of(2027, 5, 19),
                LocalDate.of(2027, 5, 20),
                new AgendaVenue("Kongresszentrum", "Dresden", "Terrassenweg 1, 01067 Dresden"),
                ZoneId.of("Europe/Berlin"),
                "Dresden");
        return new TablePlan(language, event, true, 2, Instant.parse("2027-05-15T10:00:00Z"), null, slots, tables);
    }

    static TimeWindow slot(Instant day, int number) {
        Instant start = day.plus(Duration.ofMinutes(20L * number));
        return new TimeWindow(start, start.plus(Duration.ofMinutes(20)));
    }

    static ReadPdf read(List<Paper> papers) throws IOException {
        return new ReadPdf(print(papers, Language.EN));
    }

    static byte[] print(List<Paper> papers, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPress.print(papers, "Printout", language, out, (done, total) -> {});
        return out.toByteArray();
    }
}
