package eu.visavis.agenda.pdf;

import static eu.visavis.agenda.AgendaFixtures.FIRST_MEETING;
import static eu.visavis.agenda.AgendaFixtures.anAgenda;
import static eu.visavis.agenda.AgendaFixtures.from;
import static eu.visavis.agenda.AgendaFixtures.krzemien;
import static eu.visavis.agenda.AgendaFixtures.meeting;
import static eu.visavis.agenda.AgendaFixtures.need;
import static eu.visavis.agenda.AgendaFixtures.offer;
import static eu.visavis.agenda.AgendaFixtures.partner;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.agenda.BreakTime;
import eu.visavis.agenda.FreeTime;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.PrintedPublicity;
import eu.visavis.agenda.TextInLanguage;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.Picture;
import eu.visavis.testing.PdfUa;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agendas as somebody hears them: PDF/UA-1 as veraPDF checks it. */
class AccessiblePdfTest {
    private static final AgendaPdf PDF = new AgendaPdf();

    @ParameterizedTest
    @EnumSource
    void conformsInEveryLanguage(Language language) {
        PersonalAgenda agenda = anAgenda()
                .in(language)
                .demo()
                .withRooms()
                .with(
                        meeting(
                                from("2027-05-19T14:00"),
                                partner(
                                        "Jana Nováková",
                                        "Homolka",
                                        "CZ",
                                        offer("Dialýza", "cs"),
                                        need("Αιμοκάθαρση", "el"))),
                        new FreeTime(from("2027-05-19T14:20")),
                        new BreakTime(from("2027-05-19T15:00")),
                        meeting(FIRST_MEETING, from("2027-05-19T16:20"), 1, true, 77, krzemien(), "Zrušeno"),
                        meeting(FIRST_MEETING, from("2027-05-20T09:20"), 0, false, null, krzemien(), ""))
                .build();

        assertThat(PdfUa.violations(PDF.render(agenda))).isEmpty();
    }

    @Test
    void conformsOverSeveralPagesAndWithCharactersThatItsFontsLack() {
        var agenda = anAgenda().of("漢😀");
        for (int i = 0; i < 40; i++) {
            agenda.with(meeting(from("2027-05-19T08:00"), partner("Partner " + i, "Organisation ".repeat(20), "PL")));
        }

        assertThat(PdfUa.violations(PDF.render(agenda.build()))).isEmpty();
    }

    @Test
    void conformsWithoutMeetings() {
        assertThat(PdfUa.violations(PDF.render(anAgenda().build()))).isEmpty();
    }

    @Test
    void holdsWithEmblemAndSentencesOfTheFunder() throws Exception {
        Picture emblem = Picture.of(new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB));
        PrintedPublicity funder = new PrintedPublicity(
                Base64.getEncoder().encodeToString(emblem.png()),
                emblem.width(),
                emblem.height(),
                new TextInLanguage("Co-funded by the European Union", "en"),
                new TextInLanguage("Alle Angaben ohne Gewähr.", "de"));

        byte[] pdf = PDF.render(anAgenda().fundedBy(funder).build());

        assertThat(PdfUa.violations(pdf)).isEmpty();
        ReadPdf read = new ReadPdf(pdf);
        assertThat(read.text()).contains("Co-funded by the European Union", "Alle Angaben ohne Gewähr.");
        assertThat(read.structure()).contains("Figure");
    }

    @Test
    void findsFaultWithAPageThatIsNotTagged() throws IOException {
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bare);
        }

        assertThat(PdfUa.violations(bare.toByteArray())).isNotEmpty();
    }
}
