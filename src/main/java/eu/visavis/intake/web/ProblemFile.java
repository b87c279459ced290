package eu.visavis.intake.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.visavis.intake.Problem;
import eu.visavis.kernel.CellText;
import eu.visavis.text.Messages;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** All problems of an upload as a table for a spreadsheet. */
final class ProblemFile {
    private ProblemFile() {}

    static String write(List<Problem> problems, Messages messages) {
        StringWriter out = new StringWriter();
        out.write('\uFEFF'); // else spreadsheets take it for the computer's own encoding
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(List.of("file", "line", "id", "column", "value", "problem"));
            for (Problem problem : problems) {
                csv.writeRecord(List.of(
                        problem.file().code(),
                        problem.line() == 0 ? "" : String.valueOf(problem.line()),
                        CellText.guarded(problem.id()),
                        CellText.guarded(problem.column()), // of another tool's file, anything
                        CellText.guarded(problem.value()),
                        messages.text(problem.key(), problem.arguments().toArray())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a text in memory", e);
        }
        return out.toString();
    }
}
