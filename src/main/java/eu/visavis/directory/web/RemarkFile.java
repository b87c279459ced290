package eu.visavis.directory.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.visavis.directory.register.Remark;
import eu.visavis.kernel.CellText;
import eu.visavis.text.Messages;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Remarks on a file as a table for a spreadsheet. */
final class RemarkFile {
    private RemarkFile() {}

    static String write(List<Remark> remarks, Messages messages) {
        StringWriter out = new StringWriter();
        out.write('\uFEFF'); // else spreadsheets take it for the computer's own encoding
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(List.of("place", "field", "value", "left out", "problem"));
            for (Remark remark : remarks) {
                csv.writeRecord(List.of(
                        remark.place() == 0 ? "" : String.valueOf(remark.place()),
                        remark.field() == null ? "" : remark.field().name(),
                        CellText.guarded(remark.value()),
                        remark.refused() ? "record" : "value",
                        messages.text(remark.key())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a text in memory", e);
        }
        return out.toString();
    }
}
