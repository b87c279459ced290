package eu.visavis.agenda.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.agenda.AgendaFixtures;
import eu.visavis.agenda.Bridge;
import eu.visavis.agenda.Catalogue;
import eu.visavis.agenda.InterpretedMeeting;
import eu.visavis.agenda.PaperChanges;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.TableParty;
import eu.visavis.agenda.TablePlan;
import eu.visavis.agenda.TextInLanguage;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.PdfUa;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole day, the lists of interpreters, door signs and the catalogue, as read by another library and by veraPDF. */
class DayPapersTest {
    @ParameterizedTest
    @EnumSource(names = {"DE", "CS"})
    void conform(Language language) throws IOException {
        TablePlan plan = TablePapersTest.plan(language, 3);
        List<Paper> all = new ArrayList<>(new DoorPapers(plan, titles()).papers());
        all.addAll(new InterpreterPapers(plan, interpreted()).papers());
        all.addAll(CataloguePapers.of(catalogue(plan, 40)));
        all.addAll(new WholeDayPapers(
                        plan, List.of(AgendaFixtures.anAgenda().in(language).build()), Optional.empty())
                .papers());

        assertThat(PdfUa.violations(TablePapersTest.print(all, language))).isEmpty();
    }

    @Test
    void theWholeDayHasMatrixAgendasAndCardsInThisOrder() throws IOException {
        ReadPdf read = TablePapersTest.read(wholeDay(Optional.empty()));

        assertThat(read.text())
                .containsSubsequence(
                        "The whole day on paper",
                        "In this file",
                        "Day matrix",
                        "Agendas by name",
                        "Table cards",
                        "Wednesday, 19 May 2027",
                        agenda().personName(),
                        "Table 1",
                        "Table 2",
                        "Table 3");
    }

    @Test
    void afterAChangeOnlyWhatIsNoLongerTrueIsPrinted() throws IOException {
        PaperChanges changes = new PaperChanges(1, Set.of(agenda().participant()), Set.of(2, 77), List.of("Zoe Last"));

        ReadPdf read = TablePapersTest.read(wholeDay(Optional.of(changes)));

        assertThat(read.text())
                .containsSubsequence(
                        "Only what has changed since version 1", "Zoe Last", "take these table cards away", "77")
                .contains(agenda().personName());
        assertThat(new WholeDayPapers(plan(), List.of(agenda()), Optional.of(changes)).papers())
                .extracting(Paper::title)
                .filteredOn(title -> title.startsWith("Table "))
                .isNotEmpty()
                .allMatch(title -> title.startsWith("Table 2"));
    }

    @Test
    void saysSoIfAllPapersAreStillTrue() throws IOException {
        PaperChanges none = new PaperChanges(2, Set.of(), Set.of(), List.of());

        List<Paper> papers = wholeDay(Optional.of(none));

        assertThat(papers).hasSize(1);
        assertThat(TablePapersTest.read(papers).text()).contains("Nothing has changed");
    }

    @Test
    void interpretersHaveOneListOfAllAndOneEach() throws IOException {
        List<Paper> papers = new InterpreterPapers(plan(), interpreted()).papers();

        assertThat(papers)
                .extracting(Paper::title)
                .containsExactly("All interpreters", "Jana Dvořáková", "Marco Bianchi");
        assertThat(TablePapersTest.read(papers.subList(0, 1)).text())
                .containsSubsequence("13:00–13:20", "4", "Jana Dvořáková", "German – Czech", "Anna Alt", "Petr Novák");
        assertThat(TablePapersTest.read(papers.subList(2, 3)).text())
                .contains("Italian – German")
                .doesNotContain("Czech");
    }

    @Test
    void doorSignsAreOneOfA4ForEachHallAndDayAndNameNobody() throws IOException {
        ReadPdf read = TablePapersTest.read(new DoorPapers(TablePapersTest.plan(Language.EN, 12), titles()).papers());

        assertThat(read.pages()).isEqualTo(2);
        assertThat(read.text())
                .containsSubsequence("Hall Ω", "Tables 1–12", "Tische 1–12", "Wednesday, 19 May 2027", "13:00–13:20")
                .contains("Kooperationsbörse")
                .doesNotContain("Żaneta", "Bob");
    }

    @Test
    void aLongHallStillFitsOnItsSign() throws IOException {
        TablePlan plan = TablePapersTest.plan(Language.EN, 2);
        List<Paper> papers = new DoorPapers(
                        plan.withTables(plan.tables().stream()
                                .map(table -> new eu.visavis.agenda.TableAgenda(
                                        table.number(),
                                        "Foyer der Sächsischen Landesbibliothek, zweites Obergeschoss links",
                                        false,
                                        List.of(),
                                        table.meetings()))
                                .toList()),
                        titles())
                .papers();

        assertThat(TablePapersTest.read(papers).pages()).isEqualTo(2);
    }

    @Test
    void theCatalogueNamesThePagesOfItsSectors() throws IOException {
        ReadPdf read = TablePapersTest.read(CataloguePapers.of(catalogue(plan(), 60)));

        assertThat(read.text())
                .containsSubsequence("Contents", "Diagnostics", "60", "2", "Robotics", "60")
                .containsSubsequence("Diagnostics", "Firma 1", "Praha, Czechia", "Anna Alt", "Laser")
                .containsSubsequence("Robotics", "Firma 1");
        assertThat(read.structure()).contains("H2", "H3");
    }

    private static TablePlan plan() {
        return TablePapersTest.plan(Language.EN, 3);
    }

    private static PersonalAgenda agenda() {
        return AgendaFixtures.anAgenda().in(Language.EN).build();
    }

    private static List<Paper> wholeDay(Optional<PaperChanges> changes) {
        return new WholeDayPapers(plan(), List.of(agenda()), changes).papers();
    }

    private static Map<Language, String> titles() {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        titles.put(Language.EN, "Health & Medical Technology Matchmaking");
        titles.put(Language.DE, "Kooperationsbörse Gesundheit & Medizintechnik");
        return titles;
    }

    private static List<InterpretedMeeting> interpreted() {
        TableParty anna = new TableParty("Anna Alt", "Klinikum Dresden");
        TableParty petr = new TableParty("Petr Novák", "Alfa s.r.o.");
        return List.of(
                new InterpretedMeeting(
                        PublicCode.random(),
                        TablePapersTest.slot(TablePapersTest.FIRST_DAY, 0),
                        OptionalInt.of(4),
                        "Hall Ω",
                        "Jana Dvořáková",
                        Optional.of(new Bridge("de", "cs")),
                        anna,
                        petr,
                        1),
                new InterpretedMeeting(
                        PublicCode.random(),
                        TablePapersTest.slot(TablePapersTest.FIRST_DAY, 0),
                        OptionalInt.of(7),
                        "Hall Ω",
                        "Marco Bianchi",
                        Optional.of(new Bridge("it", "de")),
                        new TableParty("Lucia Rossi", "Olympus Italia S.r.l."),
                        anna,
                        0),
                new InterpretedMeeting(
                        PublicCode.random(),
                        TablePapersTest.slot(TablePapersTest.SECOND_DAY, 0),
                        OptionalInt.empty(),
                        "",
                        "Jana Dvořáková",
                        Optional.empty(),
                        petr,
                        anna,
                        0));
    }

    private static Catalogue catalogue(TablePlan plan, int companies) {
        List<Catalogue.Company> all = IntStream.rangeClosed(1, companies)
                .mapToObj(number -> new Catalogue.Company(
                        "Firma " + number,
                        "Praha",
                        "Czechia",
                        "https://firma.example",
                        List.of(new Catalogue.Contact("Anna Alt", "Head of Research")),
                        List.of(new TextInLanguage("Laser pro měření tloušťky tenkých vrstev", "cs")),
                        List.of(new TextInLanguage("Partner für klinische Prüfungen", "de"))))
                .toList();
        return new Catalogue(
                plan.language(),
                plan.event(),
                true,
                null,
                List.of(new Catalogue.Sector("Diagnostics", all), new Catalogue.Sector("Robotics", all)));
    }
}
