package eu.visavis.api;

import eu.visavis.intake.Report;
import eu.visavis.text.Messages;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import jakarta.json.Json;
import jakarta.json.JsonArray;

/** Files that cannot be imported, with every line that is the reason. */
final class FilesRefused extends Problem {
    private static final long serialVersionUID = 1L;

    private final transient Report report;

    FilesRefused(Report report) {
        super(ProblemKind.WRONG_FILES);
        this.report = report;
    }

    @Override
    public JsonArray errors(Messages messages) {
        var errors = Json.createArrayBuilder();
        ImportReport.of(report, false, messages)
                .problems()
                .forEach(place -> errors.add(Json.createObjectBuilder()
                        .add("file", place.file())
                        .add("line", place.line())
                        .add("id", place.id())
                        .add("column", place.column())
                        .add("value", place.value())
                        .add("detail", place.detail())));
        return errors.build();
    }
}
