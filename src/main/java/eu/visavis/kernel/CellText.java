package eu.visavis.kernel;

import java.util.regex.Pattern;

/**
 * Texts that no spreadsheet runs as a formula, and the way back. A spreadsheet may begin a cell where a field begins, but
 * also after a line break, a tab or a semicolon inside of one, since many countries' spreadsheets part cells there. An
 * apostrophe is put wherever a formula would begin so, and taken away again on reading, so that the text stays the same.
 */
public final class CellText {
    private static final String START = "(?<=^|[;\\t\\n\\r])";
    private static final String FORMULA = "(?=[' \\u00A0]*[=+@\\-\\uFF1D\\uFF0B\\uFF20\\uFF0D])";

    private static final Pattern BARE = Pattern.compile(START + FORMULA);
    private static final Pattern GUARDED = Pattern.compile(START + "'" + FORMULA);

    private CellText() {}

    /** Returns the text for a file that spreadsheets open. */
    public static String guarded(String text) {
        return BARE.matcher(text).replaceAll("'");
    }

    /** Returns the text that was guarded; one that was not stays as it is. */
    public static String bare(String text) {
        return GUARDED.matcher(text).replaceAll("");
    }
}
