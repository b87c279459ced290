package eu.visavis.intake.table;

import java.util.List;

/**
 * A table as another program wrote it.
 *
 * @param sheets the names of the workbook's sheets; empty for a file of text
 * @param sheet which of them this is, counted from 0
 * @param header the names of the columns as they stand there; a column without one is called by its letter
 * @param rows what stands below
 * @param guessedEncoding whether the letters are those of Western Windows, since the file does not say which they are
 */
public record SourceTable(
        List<String> sheets, int sheet, List<String> header, List<SourceRow> rows, boolean guessedEncoding) {
    /**
     * A row that is not empty.
     *
     * @param number where it stands: the row of a sheet, or the line of a file of text, counted from 1
     * @param cells as many as the header has
     */
    public record SourceRow(long number, List<String> cells) {}
}
