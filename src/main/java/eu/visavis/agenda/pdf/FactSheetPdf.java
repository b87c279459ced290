package eu.visavis.agenda.pdf;

import eu.visavis.agenda.FactSheet;
import eu.visavis.text.Messages;
import eu.visavis.text.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Draws facts for A4 paper as a tagged PDF (PDF/UA-1) with embedded fonts. Safe for concurrent use. */
public final class FactSheetPdf {
    private static final String STYLE = PaperStyle.of("paper", "facts");

    /** Returns the PDF file. */
    public byte[] render(FactSheet sheet) {
        Messages messages = Messages.in(sheet.language());
        String markup = Templates.render(
                "agenda/factSheet", Map.of("sheet", sheet, "pageCount", AgendaSheet.pageCount(messages), "css", STYLE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PaperFonts fonts = new PaperFonts();
                PDDocument document = new Drawing(fonts).draw(markup)) {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw a sheet of facts", e);
        }
        return out.toByteArray();
    }
}
