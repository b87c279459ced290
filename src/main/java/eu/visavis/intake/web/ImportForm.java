package eu.visavis.intake.web;

import eu.visavis.intake.FileKind;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import java.util.List;
import java.util.Map;

/** The page on which files are chosen: those in the documented format, or one of another tool. */
final class ImportForm {
    /** The field with the file of another tool. */
    static final String TABLE = "table";

    /** The field that says what its rows are. */
    static final String CONTENT = "content";

    private ImportForm() {}

    /**
     * The page.
     *
     * @param problems message keys by the code of the documented file that they stand at
     * @param other the form for another tool's file
     */
    static Html page(String address, Map<String, String> problems, Form other) {
        return new Html(
                "intake/form",
                Map.of("address", address, "kinds", List.of(FileKind.values()), "problems", problems, "other", other));
    }
}
