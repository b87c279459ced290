package eu.visavis.intake.web;

import eu.visavis.intake.ForeignColumns;
import eu.visavis.intake.ForeignField;
import eu.visavis.intake.ForeignKind;
import eu.visavis.intake.table.SourceTable;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Choice;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Another tool's file, and what each of its columns is to become.
 *
 * @param address of the page itself
 * @param people whether its rows are participants, so that countries, languages and categories matter
 * @param remembered whether the choice is that of an earlier file
 * @param sheets of a workbook, if it has several
 * @param rows how many there are
 * @param guessedEncoding whether letters may be wrong
 * @param fields what a column can become
 * @param sample the first rows
 */
public record ColumnsPage(
        String address,
        String fileName,
        boolean people,
        boolean remembered,
        List<Choice> sheets,
        int sheet,
        int rows,
        boolean guessedEncoding,
        List<Column> columns,
        List<Choice> fields,
        List<Choice> countries,
        List<Choice> languages,
        List<Choice> categories,
        List<List<String>> sample,
        Form form) {
    private static final int SAMPLE_ROWS = 5;
    private static final int EXAMPLES = 3;
    private static final int EXAMPLE_LENGTH = 60;

    /**
     * A column.
     *
     * @param field the name of its field in the form
     * @param examples its first values; empty if it has none
     */
    public record Column(String field, String name, List<String> examples) {}

    static ColumnsPage of(ForeignColumns file, String address, List<Choice> categories, Form form, Messages messages) {
        SourceTable table = file.table();
        Formats formats = Formats.in(messages.language());
        List<Choice> sheets = new ArrayList<>();
        for (String name : table.sheets()) {
            sheets.add(new Choice(String.valueOf(sheets.size()), name));
        }
        return new ColumnsPage(
                address,
                file.fileName(),
                file.kind() == ForeignKind.PARTICIPANTS,
                file.origin() == ForeignColumns.Origin.REMEMBERED,
                sheets.size() > 1 ? sheets : List.of(),
                table.sheet(),
                table.rows().size(),
                table.guessedEncoding(),
                IntStream.range(0, table.header().size())
                        .mapToObj(at -> column(table, at))
                        .toList(),
                fields(file.kind(), messages),
                Choices.countries(formats),
                Choices.languages(formats),
                categories,
                table.rows().stream()
                        .limit(SAMPLE_ROWS)
                        .map(row ->
                                row.cells().stream().map(ColumnsPage::shortened).toList())
                        .toList(),
                form);
    }

    private static Column column(SourceTable table, int at) {
        List<String> examples = table.rows().stream()
                .map(row -> shortened(row.cells().get(at)))
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(EXAMPLES)
                .toList();
        return new Column(ColumnsForm.field(at), table.header().get(at), examples);
    }

    private static String shortened(String cell) {
        String line = cell.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= EXAMPLE_LENGTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, EXAMPLE_LENGTH)) + "…";
    }

    private static List<Choice> fields(ForeignKind kind, Messages messages) {
        return kind.fields().stream()
                .filter(field -> field != ForeignField.LEFT_OUT)
                .map(field -> new Choice(field.name(), messages.text("intake.field." + field)))
                .toList();
    }

    /** The names of the columns. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** The address where other files can be chosen. */
    public String other() {
        return address.substring(0, address.indexOf("/import") + "/import".length());
    }
}
