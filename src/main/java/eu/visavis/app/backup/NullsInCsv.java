package eu.visavis.app.backup;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads an empty field as null and {@code ""} as the empty text. */
final class NullsInCsv extends AbstractBaseCsvCallbackHandler<List<String>> {
    private List<String> values = new ArrayList<>();

    @Override
    protected void handleBegin(long startingLineNumber) {
        values = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        values.add(length == 0 && !quoted ? null : new String(buffer, offset, length));
    }

    @Override
    protected void handleEmpty() {
        values.add(null); // a line without any sign is a row with one field
    }

    @Override
    protected List<String> buildRecord() {
        return Collections.unmodifiableList(values);
    }
}
