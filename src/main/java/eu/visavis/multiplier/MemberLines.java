package eu.visavis.multiplier;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import eu.visavis.kernel.CellText;
import eu.visavis.kernel.EmailAddress;
import eu.visavis.kernel.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * People as somebody typed or exported them: a line each with address, name and language in any order, between commas,
 * semicolons or tabs. A line without an address, such as a header, is passed over if it is the first.
 *
 * @param people that were read
 * @param wrong numbers of the lines that could not be
 */
public record MemberLines(List<Members.Named> people, List<Long> wrong) {
    private static final int LONGEST_NAME = 120;

    /** Reads lines; those without a language get the reader's. */
    public static MemberLines read(String text, Language usual) {
        List<Members.Named> people = new ArrayList<>();
        List<Long> wrong = new ArrayList<>();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .fieldSeparator(separator(plain))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(plain)) {
            for (CsvRecord line : lines) {
                Optional<Members.Named> person = person(line.getFields(), usual);
                person.ifPresent(people::add);
                if (person.isEmpty() && line.getStartingLineNumber() > 1) {
                    wrong.add(line.getStartingLineNumber());
                }
            }
        } catch (CsvParseException | IOException e) {
            wrong.add((long) people.size() + wrong.size() + 1);
        }
        return new MemberLines(people, wrong);
    }

    private static char separator(String text) {
        String first =
                text.lines().filter(line -> line.contains("@")).findFirst().orElse("");
        if (first.contains("\t")) {
            return '\t';
        }
        return first.contains(";") ? ';' : ',';
    }

    private static Optional<Members.Named> person(List<String> fields, Language usual) {
        Optional<String> email = Optional.empty();
        Optional<Language> language = Optional.empty();
        String name = "";
        for (String field : fields) {
            String value = CellText.bare(field.strip());
            if (email.isEmpty() && value.contains("@")) {
                email = EmailAddress.read(value);
            } else if (language.isEmpty() && value.length() == 2) {
                language = Language.ofCode(value.toLowerCase(Locale.ROOT));
            } else {
                name = (name + " " + value).strip();
            }
        }
        String clean = name.replaceAll("\\p{Cntrl}+", " ").strip();
        Language spoken = language.orElse(usual);
        return email.map(address ->
                new Members.Named(clean.substring(0, Math.min(clean.length(), LONGEST_NAME)), address, spoken));
    }
}
