package eu.visavis.intake;

import java.util.List;

/**
 * A file that was taken apart.
 *
 * @param header the column names as they stand in the file, in lower case
 * @param records the lines below the header
 * @param readable false if no line could be told apart, so that nothing can be said about what the file contains
 */
record CsvTable(List<String> header, List<Entry> records, boolean readable) {
    /** The fields of one line of the table, which may span several lines of the file. */
    record Entry(long line, List<String> fields) {}

    static CsvTable unreadable() {
        return new CsvTable(List.of(), List.of(), false);
    }
}
