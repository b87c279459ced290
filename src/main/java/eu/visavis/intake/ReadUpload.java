package eu.visavis.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What an upload states, before it is checked.
 *
 * @param tables in the columns of the documented format
 * @param state what the event has
 * @param names of the files
 * @param foreign how another tool's file says the same; empty for files in the documented format
 */
record ReadUpload(
        Map<FileKind, ReadTable> tables,
        KnownReader.State state,
        Map<FileKind, String> names,
        Optional<ReadUpload.Foreign> foreign) {
    /**
     * Another tool's file.
     *
     * @param spots where meetings take place
     */
    record Foreign(ForeignKind kind, ColumnChoice choice, List<String> header, List<MeetingSpot> spots) {
        /** A problem at the column of this file. */
        Problem renamed(Problem problem) {
            String column = IntStream.range(0, header.size())
                    .filter(at -> choice.fields().get(at).states(problem.file(), problem.column()))
                    .mapToObj(header::get)
                    .findFirst()
                    .orElse(problem.column());
            return new Problem(
                    problem.file(), problem.line(), "", column, problem.value(), problem.key(), problem.arguments());
        }
    }

    Checked check(boolean createCategories) {
        Checked checked = UploadCheck.checkTables(tables, state.known(), createCategories);
        return foreign.map(origin -> checked.with(renamed(checked.report(), origin)))
                .orElse(checked);
    }

    private static Report renamed(Report report, Foreign origin) {
        return new Report(
                report.files(), report.problems().stream().map(origin::renamed).toList(), report.unknownCategories());
    }

    /** Where meetings take place by the upload. */
    List<MeetingSpot> spots() {
        return foreign.map(Foreign::spots).orElse(List.of());
    }
}
