package eu.visavis.agenda.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Keeps a document within the characters that its fonts can draw, so that nothing vanishes unseen. Safe for concurrent use. */
final class PrintableText {
    /** What stands for a character that cannot be drawn; the fonts lack U+FFFD. */
    static final int REPLACEMENT = '□';

    private static final Pattern BETWEEN_MARKUP = Pattern.compile("[^<>]+");

    private final BitSet drawable;

    /** Knows the characters that every one of the given TrueType fonts can draw. */
    PrintableText(List<byte[]> fonts) {
        drawable = new BitSet(Character.MAX_CODE_POINT);
        drawable.set(0, Character.MAX_CODE_POINT);
        fonts.forEach(font -> drawable.and(charactersOf(font)));
    }

    private static BitSet charactersOf(byte[] font) {
        BitSet characters = new BitSet(Character.MAX_CODE_POINT);
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup glyphs = parsed.getUnicodeCmapLookup();
            for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
                characters.set(c, glyphs.getGlyphId(c) > 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a font for agendas", e);
        }
        return characters;
    }

    /**
     * Returns markup whose texts and attributes can be drawn: composed where letter and accent came apart, plain where a
     * character is a mere variant of a drawable one, else replaced.
     */
    String ofMarkup(String markup) {
        // Tag by tag: composing across a bracket could turn ">" and an accent into another character.
        return BETWEEN_MARKUP.matcher(markup).replaceAll(part -> quoted(of(part.group())));
    }

    private static String quoted(String text) {
        return text.indexOf('\\') < 0 && text.indexOf('$') < 0 ? text : java.util.regex.Matcher.quoteReplacement(text);
    }

    String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> append(printable, c));
        return printable.toString();
    }

    private void append(StringBuilder printable, int codePoint) {
        if (isDrawn(codePoint)) {
            printable.appendCodePoint(codePoint);
        } else if (!isUnseen(codePoint)) {
            String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
            // Variants such as "＜" would become markup.
            boolean usable = plain.codePoints().allMatch(c -> isDrawn(c) && "<>&\"'".indexOf(c) < 0);
            printable.append(usable ? plain : Character.toString(REPLACEMENT));
        }
    }

    private boolean isDrawn(int codePoint) {
        return codePoint == '\n' || (drawable.get(codePoint) && !isUnseen(codePoint) && !isRightToLeft(codePoint));
    }

    /** Joiners, direction marks and variants of pictures: signs that only change how their neighbours look. */
    private static boolean isUnseen(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF)
                || codePoint == '\r';
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
