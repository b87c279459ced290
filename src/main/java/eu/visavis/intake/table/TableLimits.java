package eu.visavis.intake.table;

/**
 * How large a table may be.
 *
 * @param bytes of the file
 * @param unpacked bytes of all parts of a workbook that are read
 * @param ratio how many times larger than in the file a large part may be
 * @param rows that are not empty
 * @param columns up to the last cell that is not empty
 * @param cells that are not empty
 * @param characters of a cell
 */
record TableLimits(int bytes, long unpacked, int ratio, int rows, int columns, int cells, int characters) {
    /** What organisers can send. A spreadsheet's own cell ends at 32,767 characters. */
    static final TableLimits USUAL =
            new TableLimits(10 * 1024 * 1024, 50L * 1024 * 1024, 200, 50_000, 200, 1_000_000, 32_767);
}
