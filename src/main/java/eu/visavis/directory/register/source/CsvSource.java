package eu.visavis.directory.register.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CSV whose first line names the columns. */
final class CsvSource implements SourceReader {
    private static final int LONGEST_FIELD = 1024 * 1024;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private long lastLine = 1;

    CsvSource(Reader text, char separator) throws IOException {
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text);
        this.records = reader.iterator();
        this.columns = fetch().orElseThrow(() -> new UnreadableSource(0, "directory.source.empty")).getFields().stream()
                .map(String::strip)
                .toList();
    }

    @Override
    public Optional<SourceItem> next() throws IOException {
        Optional<CsvRecord> record = fetch();
        while (record.isPresent() && record.get().getFields().stream().allMatch(String::isBlank)) {
            record = fetch();
        }
        return record.map(this::item);
    }

    private SourceItem item(CsvRecord record) {
        List<String> fields = record.getFields();
        if (fields.size() > columns.size()) {
            return new SourceItem.Spoilt(record.getStartingLineNumber(), "directory.source.moreFields");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isBlank()) {
                values.putIfAbsent(columns.get(i), List.of(fields.get(i)));
            }
        }
        return new SourceItem.Found(record.getStartingLineNumber(), values);
    }

    private Optional<CsvRecord> fetch() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord record = records.next();
            lastLine = record.getStartingLineNumber();
            return Optional.of(record);
        } catch (CsvParseException e) {
            throw new UnreadableSource(lastLine, "directory.source.quote", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
