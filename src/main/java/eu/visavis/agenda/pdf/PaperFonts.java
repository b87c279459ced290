package eu.visavis.agenda.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The two weights in which papers are drawn. They collect the glyphs that are used, so each file needs its own. */
final class PaperFonts implements Closeable {
    /** The family as style sheets name it. */
    static final String FAMILY = "Liberation Sans";

    private static final byte[] REGULAR = file("/fonts/LiberationSans-Regular.ttf");
    private static final byte[] BOLD = file("/fonts/LiberationSans-Bold.ttf");
    private static final PrintableText PRINTABLE = new PrintableText(List.of(REGULAR, BOLD));

    private final PDDocument home = new PDDocument();
    private final PDType0Font regular;
    private final PDType0Font bold;

    PaperFonts() throws IOException {
        regular = load(REGULAR);
        bold = load(BOLD);
    }

    PDType0Font regular() {
        return regular;
    }

    PDType0Font bold() {
        return bold;
    }

    /** What these fonts can draw. */
    static PrintableText printable() {
        return PRINTABLE;
    }

    @Override
    public void close() throws IOException {
        home.close();
    }

    private PDType0Font load(byte[] file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        // Substituting glyphs is not needed for composed letters and takes most of the time.
        font.setEnableGsub(false);
        return PDType0Font.load(home, font, true);
    }

    private static byte[] file(String name) {
        try (InputStream in = PaperFonts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Font of papers is missing: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
