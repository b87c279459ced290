package eu.visavis.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes import files apart: UTF-8, separators, quotes, a header line. Says in words what keeps it from doing so. */
final class CsvReading {
    /** The most lines below the header. */
    static final int MAX_ROWS = 50_000;

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final FileKind kind;
    private final Problems problems;

    private CsvReading(FileKind kind, Problems problems) {
        this.kind = kind;
        this.problems = problems;
    }

    /** Reads a file; what is wrong with it as a whole is noted in {@code problems}. */
    static CsvTable read(FileKind kind, byte[] content, Problems problems) {
        return new CsvReading(kind, problems).read(content);
    }

    private CsvTable read(byte[] content) {
        if (content.length > SentFile.MAX_BYTES) {
            return refuse("intake.problem.tooLarge", SentFile.MAX_BYTES / (1024 * 1024));
        }
        if (startsWith(content, 'P', 'K', 3, 4) || startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return refuse("intake.problem.workbook");
        }
        String text = decode(content);
        if (text == null) {
            return refuse("intake.problem.encoding");
        }
        if (text.isBlank()) {
            return refuse("intake.problem.empty");
        }
        return split(text);
    }

    private CsvTable split(String text) {
        List<CsvTable.Entry> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separatorOf(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                if (records.size() > MAX_ROWS) {
                    return refuse("intake.problem.tooManyRows", MAX_ROWS);
                }
                records.add(new CsvTable.Entry(record.getStartingLineNumber(), record.getFields()));
            }
        } catch (CsvParseException e) {
            long line = lineOf(e, records);
            problems.add(new Problem(kind, line, "", "", "", "intake.problem.quote", List.of()));
            return CsvTable.unreadable();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("Cannot read a text in memory", e);
        }
        return withHeader(records);
    }

    /** Spreadsheets write what their country's decimal comma leaves free; no name of a column holds any of the three. */
    private static char separatorOf(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .filter(separator -> header.indexOf(separator) >= 0)
                .findFirst()
                .orElse(',');
    }

    private CsvTable withHeader(List<CsvTable.Entry> records) {
        if (records.isEmpty()) {
            return refuse("intake.problem.empty");
        }
        CsvTable.Entry first = records.get(0);
        List<String> header = first.fields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!isHeader(first.line(), header)) {
            return CsvTable.unreadable();
        }
        List<CsvTable.Entry> rows = records.subList(1, records.size()).stream()
                .filter(row -> !row.fields().stream().allMatch(String::isBlank))
                .toList();
        if (rows.isEmpty()) {
            problems.hint(Problem.ofFile(kind, "intake.hint.noRows"));
        }
        return new CsvTable(header, rows, true);
    }

    private boolean isHeader(long line, List<String> header) {
        boolean good = true;
        for (Column column : kind.columns()) {
            if (column.presence() != Column.Presence.NOTHING && !header.contains(column.name())) {
                problems.add(new Problem(kind, line, "", column.name(), "", "intake.problem.columnMissing", List.of()));
                good = false;
            }
        }
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            boolean known =
                    kind.columns().stream().anyMatch(column -> column.name().equals(name));
            if (known && !seen.add(name)) {
                problems.add(new Problem(kind, line, "", name, "", "intake.problem.columnTwice", List.of()));
                good = false;
            }
            if (!known) {
                problems.hint(new Problem(kind, line, "", name, name, "intake.hint.columnUnknown", List.of()));
            }
        }
        return good;
    }

    private CsvTable refuse(String key, Object... arguments) {
        problems.add(Problem.ofFile(kind, key, arguments));
        return CsvTable.unreadable();
    }

    private static String decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean startsWith(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static long lineOf(CsvParseException failure, List<CsvTable.Entry> before) {
        Matcher line = LINE.matcher(String.valueOf(failure.getMessage()));
        if (line.find()) {
            return Long.parseLong(line.group(1));
        }
        return before.isEmpty() ? 1 : before.get(before.size() - 1).line() + 1;
    }
}
