package eu.visavis.agenda.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Draws markup as tagged pages. Nothing is fetched from anywhere. One thread at a time, because of its fonts. */
final class Drawing {
    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final PaperFonts fonts;

    Drawing(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** Returns the pages in a document that the caller closes; the fonts must stay open for so long. */
    PDDocument draw(String markup) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The library asks this loader for an XML parser at every document. It is to find the one of the JDK at once,
        // not to look through all libraries of the server: that took a quarter of the time.
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return drawn(PaperFonts.printable().ofMarkup(markup));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private PDDocument drawn(String markup) throws IOException {
        PDDocument document = new PDDocument();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Visavis");
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), moment);
        }
        builder.useFont(new PDFontSupplier(fonts.regular()), PaperFonts.FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(fonts.bold()), PaperFonts.FAMILY, 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(markup, null);
        builder.toStream(OutputStream.nullOutputStream());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            return renderer.createPDFKeepOpen();
        } catch (IOException | RuntimeException e) {
            document.close();
            throw e;
        }
    }
}
