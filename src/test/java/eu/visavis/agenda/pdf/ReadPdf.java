package eu.visavis.agenda.pdf;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What another library than the writer finds in a PDF. */
final class ReadPdf {
    private final byte[] file;
    private final PdfReader reader;

    ReadPdf(byte[] file) {
        this.file = file;
        try {
            reader = new PdfReader(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int pages() {
        return reader.getNumberOfPages();
    }

    /** The text of all pages in the order of the file, with single spaces; not what is marked as mere decoration. */
    String text() {
        try {
            StringBuilder text = new StringBuilder();
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= pages(); page++) {
                text.append(extractor.getTextFromPage(page)).append(' ');
            }
            return text.toString().replaceAll("\\s+", " ").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with the feet of the pages, which are marked as decoration; OpenPDF cannot read these. */
    String textWithFeet() {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return reader.getCatalog().getAsString(PdfName.LANG).toUnicodeString();
    }

    String title() {
        return reader.getInfo().get("Title");
    }

    boolean marked() {
        PdfDictionary info = reader.getCatalog().getAsDict(PdfName.MARKINFO);
        return info != null && "true".equals(String.valueOf(info.get(PdfName.MARKED)));
    }

    /** Names of fonts, each with the kind of file that is embedded for it, or "none". */
    Map<String, String> fonts() {
        Map<String, String> fonts = new TreeMap<>();
        for (int i = 1; i < reader.getXrefSize(); i++) {
            PdfObject object = reader.getPdfObject(i);
            if (object instanceof PdfDictionary font && PdfName.FONTDESCRIPTOR.equals(font.get(PdfName.TYPE))) {
                PdfObject file = PdfReader.getPdfObject(font.get(PdfName.FONTFILE2));
                String name = font.get(PdfName.FONTNAME).toString().replaceAll("^/[A-Z]{6}\\+", "");
                fonts.put(name, file instanceof PRStream ? "TrueType" : "none");
            }
        }
        return fonts;
    }

    /** Roles of all structure elements in reading order, those that carry their own language as "Span:pl". */
    List<String> structure() {
        List<String> roles = new ArrayList<>();
        PdfDictionary root = reader.getCatalog().getAsDict(new PdfName("StructTreeRoot"));
        collect(root.get(PdfName.K), roles);
        return roles;
    }

    private static void collect(PdfObject reference, List<String> roles) {
        PdfObject node = PdfReader.getPdfObject(reference);
        if (node instanceof PdfArray children) {
            children.getElements().forEach(child -> collect(child, roles));
        } else if (node instanceof PdfDictionary element && element.get(PdfName.S) != null) {
            PdfString language = element.getAsString(PdfName.LANG);
            String role = element.getAsName(PdfName.S).toString().substring(1);
            roles.add(language == null ? role : role + ":" + language.toUnicodeString());
            collect(element.get(PdfName.K), roles);
        }
    }
}
