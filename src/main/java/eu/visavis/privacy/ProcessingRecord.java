package eu.visavis.privacy;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.visavis.kernel.Language;
import eu.visavis.text.Messages;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/**
 * The record of processing activities of a network (Article 30 GDPR) in the words of a reader.
 *
 * @param facts who answers for the network, and what holds for everything
 * @param rows what holds for each kind of data
 */
public record ProcessingRecord(Language language, List<Fact> facts, List<RegisterWords.Row> rows) {
    /** Something that is told once. */
    public record Fact(String name, String value) {}

    /**
     * The record as CSV (RFC 4180): the facts by name and value, an empty line, then a table with a header. It begins
     * with a byte order mark, by which spreadsheets know UTF-8.
     */
    public String csv() {
        Messages messages = Messages.in(language);
        StringWriter out = new StringWriter().append('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(out);
        facts.forEach(fact -> csv.writeRecord(safe(fact.name()), safe(fact.value())));
        csv.writeRecord("");
        csv.writeRecord(Stream.of(
                        "privacy.record.kind",
                        "privacy.notice.data",
                        "privacy.notice.purpose",
                        "privacy.notice.basis",
                        "privacy.notice.recipients",
                        "privacy.notice.keeping")
                .map(messages::text)
                .toList());
        rows.forEach(row ->
                csv.writeRecord(row.name(), row.holds(), row.purpose(), row.bases(), row.recipients(), row.keeping()));
        return out.toString();
    }

    /** What begins like a formula, such as a telephone number, is not to be computed by a spreadsheet. */
    private static String safe(String value) {
        return value.isEmpty() || "=+-@".indexOf(value.charAt(0)) < 0 ? value : "\u2019" + value;
    }
}
