package eu.visavis.api;

import eu.visavis.intake.Problem;
import eu.visavis.intake.Report;
import eu.visavis.text.Messages;
import java.util.List;

/**
 * What files brought, or would bring.
 *
 * @param imported whether they were taken over; false for a mere look
 * @param unknownCategories categories that the network lacks
 */
public record ImportReport(boolean imported, List<File> files, List<Place> problems, List<String> unknownCategories) {

    /**
     * One file.
     *
     * @param added lines that are new
     * @param changed lines that change something
     * @param unchanged lines that state what is stored already
     * @param bad lines with a problem
     * @param hints what is worth knowing and keeps nothing from being imported
     */
    public record File(String kind, int added, int changed, int unchanged, int bad, List<Place> hints) {
        static File of(Report.File file, Messages messages) {
            return new File(
                    file.kind().code(),
                    file.counts().added(),
                    file.counts().changed(),
                    file.counts().unchanged(),
                    file.badLines(),
                    file.hints().stream().map(hint -> Place.of(hint, messages)).toList());
        }
    }

    /**
     * A place in a file, with what to do about it.
     *
     * @param line counted from 1; 0 for the file as a whole
     * @param id of the record, as far as it can be told
     */
    public record Place(String file, long line, String id, String column, String value, String detail) {
        static Place of(Problem problem, Messages messages) {
            return new Place(
                    problem.file().code(),
                    problem.line(),
                    problem.id(),
                    problem.column(),
                    problem.value(),
                    messages.text(problem.key(), problem.arguments().toArray()));
        }
    }

    static ImportReport of(Report report, boolean imported, Messages messages) {
        return new ImportReport(
                imported,
                report.files().stream().map(file -> File.of(file, messages)).toList(),
                report.problems().stream()
                        .map(problem -> Place.of(problem, messages))
                        .toList(),
                report.unknownCategories());
    }
}
