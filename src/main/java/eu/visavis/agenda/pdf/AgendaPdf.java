package eu.visavis.agenda.pdf;

import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.text.Messages;
import eu.visavis.text.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Draws a personal agenda for A4 paper, one page for a normal day, as a tagged PDF (PDF/UA-1) with embedded fonts.
 *
 * <p>Latin, Greek and Cyrillic letters are drawn; whatever the fonts lack shows as a small square. Nothing is fetched
 * from anywhere. Safe for concurrent use.
 */
public final class AgendaPdf {
    private static final String STYLE = PaperStyle.of("paper", "agenda");

    /** Returns the PDF file. */
    public byte[] render(PersonalAgenda agenda) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PaperFonts fonts = new PaperFonts();
                PDDocument document = new Drawing(fonts).draw(markup(agenda))) {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw the agenda of participant " + agenda.participant(), e);
        }
        return out.toByteArray();
    }

    static String markup(PersonalAgenda agenda) {
        return Templates.render(
                "agenda/pdf",
                Map.of("sheet", AgendaSheet.of(agenda), "msg", Messages.in(agenda.language()), "css", STYLE));
    }
}
