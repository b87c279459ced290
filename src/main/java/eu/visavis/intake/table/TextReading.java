package eu.visavis.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes tables apart that are text: commas, semicolons or tabs, in UTF-8, UTF-16 or the letters of Western Windows. */
final class TextReading {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char[] SEPARATORS = {',', ';', '\t'};
    /** How much of a file tells what parts its cells. */
    private static final int SAMPLE = 4_000;

    private TextReading() {}

    /**
     * A file as text.
     *
     * @param guessed whether it does not say which letters it uses
     */
    record Text(String content, boolean guessed) {}

    static Text decode(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE)) {
            return new Text(new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE), false);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return new Text(new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE), false);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new Text(text.startsWith("\uFEFF") ? text.substring(1) : text, false);
        } catch (CharacterCodingException e) {
            return new Text(new String(content, WINDOWS), true);
        }
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    static List<SourceTable.SourceRow> split(String text, TableLimits limits) throws UnreadableTable {
        RawRows rows = new RawRows(limits);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separatorOf(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                rows.add(record.getStartingLineNumber(), record.getFields());
            }
        } catch (CsvParseException e) {
            throw new UnreadableTable("intake.problem.tableQuote", lastLine(rows) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a text in memory", e);
        }
        return rows.rows();
    }

    private static long lastLine(RawRows rows) {
        List<SourceTable.SourceRow> read = rows.rows();
        return read.isEmpty() ? 0 : read.get(read.size() - 1).number();
    }

    /** The one of the three that stands most often outside of quotation marks. */
    private static char separatorOf(String text) {
        String first = text.substring(0, Math.min(text.length(), SAMPLE));
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = outsideOfQuotes(first, separator);
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    private static long outsideOfQuotes(String text, char separator) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            count += c == separator && !quoted ? 1 : 0;
        }
        return count;
    }
}
