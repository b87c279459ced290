package eu.visavis.agenda.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.text.Messages;
import eu.visavis.text.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Draws a personal agenda for A4 paper, one page for a normal day, as a tagged PDF (PDF/UA-1) with embedded fonts.
 *
 * <p>Latin, Greek and Cyrillic letters are drawn; whatever the fonts lack shows as a small square. Nothing is fetched
 * from anywhere. Safe for concurrent use.
 */
public final class AgendaPdf {
    private static final String FONT = "Liberation Sans";

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final byte[] regular = resource("/fonts/LiberationSans-Regular.ttf");
    private final byte[] bold = resource("/fonts/LiberationSans-Bold.ttf");
    private final String css = new String(resource("agenda.css"), StandardCharsets.UTF_8);
    private final PrintableText printable = new PrintableText(List.of(regular, bold));

    /** Returns the PDF file. */
    public byte[] render(PersonalAgenda agenda) {
        String markup = Templates.render(
                "agenda/pdf",
                Map.of("sheet", AgendaSheet.of(agenda), "msg", Messages.in(agenda.language()), "css", css));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            draw(printable.ofMarkup(markup), out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw the agenda of participant " + agenda.participant(), e);
        }
        return out.toByteArray();
    }

    private void draw(String markup, ByteArrayOutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Visavis");
            for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), moment);
            }
            builder.useFont(font(document, regular), FONT, 400, FontStyle.NORMAL, true);
            builder.useFont(font(document, bold), FONT, 700, FontStyle.NORMAL, true);
            builder.withHtmlContent(markup, null);
            builder.toStream(out);
            builder.run();
        }
    }

    private static PDFontSupplier font(PDDocument document, byte[] file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        // Substituting glyphs is not needed for composed letters and takes most of the time.
        font.setEnableGsub(false);
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    private static byte[] resource(String name) {
        try (InputStream in = AgendaPdf.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource of agendas is missing: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
