package eu.visavis.directory.web;

import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.register.FileLooking;
import eu.visavis.directory.register.Register;
import eu.visavis.directory.register.RegisterField;
import eu.visavis.directory.register.RegisterFile;
import eu.visavis.directory.register.RegisterLayout;
import eu.visavis.directory.register.Remark;
import eu.visavis.directory.register.source.SourceFormat;
import eu.visavis.directory.register.source.SourceShape;
import eu.visavis.kernel.PublicCode;
import eu.visavis.text.Formats;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file that was sent, with what its columns are taken for and what comes of its first records.
 *
 * @param form the layout as fields
 * @param columns to choose from, with a value of each
 * @param looked how many records were looked at
 */
public record FilePreview(
        PublicCode register,
        String registerName,
        String fileName,
        String address,
        Form form,
        List<Choice> formats,
        List<Choice> charsets,
        List<Choice> columns,
        List<RegisterField> fields,
        List<Row> rows,
        int looked,
        int refused,
        int outside,
        Optional<Remark> end,
        boolean csv,
        boolean pathed) {
    static final String COMMA = "comma";

    /** Names of the separators in forms. */
    static final Map<String, Character> SEPARATORS = Map.of(COMMA, ',', "semicolon", ';', "tab", '\t', "bar", '|');

    private static final int LONGEST_SAMPLE = 40;

    /**
     * What comes of a record.
     *
     * @param name empty if it is refused
     * @param place town, region and country in words
     * @param more numbers, activities and website
     */
    public record Row(long place, String name, String where, String more, List<Remark> remarks) {}

    static FilePreview of(Register register, RegisterFile file, FileLooking.Look look, Form sent, Formats formats) {
        RegisterLayout layout = look.layout();
        return new FilePreview(
                register.code(),
                register.terms().name(),
                file.name(),
                RegisterFilePages.address(register.code(), file.code()),
                sent.all("format").isEmpty() ? filled(layout) : sent,
                Arrays.stream(SourceFormat.values())
                        .map(format -> new Choice(format.name(), format.name().replace('_', ' ')))
                        .toList(),
                RegisterFilePages.CHARSETS.stream()
                        .map(charset -> new Choice(charset, charset))
                        .toList(),
                columns(look),
                List.of(RegisterField.values()),
                look.shown().stream().map(shown -> row(shown, formats)).toList(),
                look.looked(),
                look.refused(),
                look.outside(),
                look.end(),
                layout.shape().format() == SourceFormat.CSV,
                layout.shape().format() == SourceFormat.JSON || layout.shape().format() == SourceFormat.XML);
    }

    private static Form filled(RegisterLayout layout) {
        SourceShape shape = layout.shape();
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("format", List.of(shape.format().name()));
        values.put("charset", List.of(shape.charset().name()));
        values.put("records", List.of(shape.records()));
        values.put(
                "separator",
                SEPARATORS.entrySet().stream()
                        .filter(known -> known.getValue() == shape.separator())
                        .map(Map.Entry::getKey)
                        .toList());
        layout.paths().forEach((field, path) -> values.put(field.name(), List.of(path)));
        return Form.filled(values);
    }

    private static List<Choice> columns(FileLooking.Look look) {
        Map<String, String> known = new LinkedHashMap<>(look.samples());
        look.layout().paths().values().forEach(path -> known.putIfAbsent(path, ""));
        List<Choice> columns = new ArrayList<>();
        known.forEach(
                (path, sample) -> columns.add(new Choice(path, sample.isEmpty() ? path : path + " · " + cut(sample))));
        return columns;
    }

    private static String cut(String sample) {
        return sample.length() > LONGEST_SAMPLE ? sample.substring(0, LONGEST_SAMPLE) + "…" : sample;
    }

    private static Row row(FileLooking.Shown shown, Formats formats) {
        Optional<CompanyFacts> facts = shown.facts();
        return new Row(
                shown.place(),
                facts.map(CompanyFacts::name).orElse(""),
                facts.map(known -> Places.of(known, formats)).orElse(""),
                facts.map(FilePreview::more).orElse(""),
                shown.remarks());
    }

    private static String more(CompanyFacts facts) {
        List<String> parts = new ArrayList<>(List.of(facts.legalForm(), facts.registerNumber(), facts.vatId()));
        parts.addAll(facts.activities());
        parts.add(facts.website());
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }
}
