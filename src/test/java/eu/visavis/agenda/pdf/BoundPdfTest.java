package eu.visavis.agenda.pdf;

import static eu.visavis.agenda.AgendaFixtures.anAgenda;
import static eu.visavis.agenda.AgendaFixtures.from;
import static eu.visavis.agenda.AgendaFixtures.krzemien;
import static eu.visavis.agenda.AgendaFixtures.meeting;
import static eu.visavis.agenda.AgendaFixtures.need;
import static eu.visavis.agenda.AgendaFixtures.partner;
import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.agenda.AgendaFixtures;
import eu.visavis.agenda.FreeTime;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.kernel.Language;
import eu.visavis.testing.PdfUa;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** Many agendas in one file. */
class BoundPdfTest {
    @Test
    void conformsAsAWholeWithEveryPartInItsLanguage() throws IOException {
        byte[] file = bound(everyLanguage());

        assertThat(PdfUa.violations(file)).isEmpty();
        ReadPdf read = new ReadPdf(file);
        assertThat(read.language()).isEqualTo("en");
        assertThat(read.marked()).isTrue();
        assertThat(read.structure()).startsWith("Document", "Part:en");
        assertThat(read.structure())
                .filteredOn(role -> role.startsWith("Part"))
                .containsExactly(Arrays.stream(Language.values())
                        .map(language -> "Part:" + language.code())
                        .toArray(String[]::new));
        assertThat(read.fonts()).isEqualTo(Map.of("LiberationSans", "TrueType", "LiberationSans-Bold", "TrueType"));
    }

    @Test
    void showsEveryPageExactlyAsTheSingleAgenda() throws IOException {
        List<PersonalAgenda> agendas = everyLanguage();

        try (PDDocument whole = Loader.loadPDF(bound(agendas))) {
            int page = 0;
            for (PersonalAgenda agenda : agendas) {
                try (PDDocument single = Loader.loadPDF(new AgendaPdf().render(agenda))) {
                    for (int i = 0; i < single.getNumberOfPages(); i++) {
                        assertThat(picture(whole, page)).isEqualTo(picture(single, i));
                        page++;
                    }
                }
            }
            assertThat(whole.getNumberOfPages()).isEqualTo(page);
        }
    }

    @Test
    void leadsToEveryPersonByABookmark() throws IOException {
        try (PDDocument whole = Loader.loadPDF(bound(everyLanguage()))) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    whole.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle() + " " + whole.getPages().indexOf(item.findDestinationPage(whole)));
            }

            assertThat(bookmarks).hasSize(Language.values().length).startsWith("Person en 0", "Person de 2");
        }
    }

    @Test
    void keepsManyPartsWithinLimitsOfTheFormat() throws IOException {
        List<PersonalAgenda> agendas = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            agendas.add(anAgenda()
                    .of("Person " + i)
                    .with(meeting(from("2027-05-19T14:00"), krzemien()))
                    .build());
        }

        byte[] file = bound(agendas);

        assertThat(PdfUa.violations(file)).isEmpty();
        assertThat(new ReadPdf(file).pages()).isEqualTo(40);
        assertThat(new ReadPdf(file).text()).containsSubsequence("Person 0", "Person 17", "Person 39");
    }

    /** An agenda of two pages in each language. */
    private static List<PersonalAgenda> everyLanguage() {
        List<PersonalAgenda> agendas = new ArrayList<>();
        for (Language language : Language.values()) {
            AgendaFixtures agenda = anAgenda().in(language).of("Person " + language.code());
            for (int i = 0; i < 18; i++) {
                agenda.with(meeting(
                        from("2027-05-19T%02d:00".formatted(i)),
                        partner("Παναγιώτης " + i, "Їжакевич Ґалина", "CZ", need("Αιμοκάθαρση", "el"))));
            }
            agenda.with(new FreeTime(from("2027-05-20T14:20")));
            agendas.add(agenda.build());
        }
        return agendas;
    }

    private static byte[] bound(List<PersonalAgenda> agendas) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BoundPdf bound = new BoundPdf("All agendas <&>", Language.EN, out)) {
            for (PersonalAgenda agenda : agendas) {
                bound.add(AgendaPdf.markup(agenda), agenda.personName(), agenda.language());
            }
            bound.end();
        }
        return out.toByteArray();
    }

    private static int[] picture(PDDocument document, int page) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 40);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
