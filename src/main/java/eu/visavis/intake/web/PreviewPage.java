package eu.visavis.intake.web;

import eu.visavis.intake.FileKind;
import eu.visavis.intake.Problem;
import eu.visavis.intake.Report;
import eu.visavis.intake.StoredUpload;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an upload would do, or what keeps it from being imported.
 *
 * @param address of the page itself
 * @param createsCategories whether the categories that the network lacks are to be added
 * @param problems the first ones, to be shown
 * @param allProblems how many there are
 * @param badLines how many lines have problems
 * @param foreign whether another tool wrote the file, so that its columns can be chosen anew
 * @param placed how many meetings would have a place on a new draft; 0 for no draft
 * @param question what the main button says; empty if there is nothing to import
 */
public record PreviewPage(
        String address,
        boolean createsCategories,
        List<String> unknownCategories,
        List<File> files,
        List<Place> problems,
        int allProblems,
        int badLines,
        boolean foreign,
        int placed,
        String question) {
    private static final int SHOWN = 200;

    /** One file: its name, what it would do, and its first lines. */
    public record File(FileKind kind, String name, Report.File report, List<Place> hints) {}

    /**
     * A problem or hint in words.
     *
     * @param line 0 for the whole file
     */
    public record Place(FileKind file, long line, String id, String column, String value, String text) {
        static Place of(Problem problem, Messages messages) {
            return new Place(
                    problem.file(),
                    problem.line(),
                    problem.id(),
                    problem.column(),
                    problem.value(),
                    messages.text(problem.key(), problem.arguments().toArray()));
        }
    }

    static PreviewPage of(StoredUpload.Waiting upload, String address, boolean createsCategories, Messages messages) {
        Report report = upload.report();
        List<File> files = report.files().stream()
                .map(file -> new File(
                        file.kind(),
                        upload.names().get(file.kind()),
                        file,
                        file.hints().stream()
                                .map(hint -> Place.of(hint, messages))
                                .toList()))
                .toList();
        List<Place> problems = report.problems().stream()
                .limit(SHOWN)
                .map(problem -> Place.of(problem, messages))
                .toList();
        return new PreviewPage(
                address,
                createsCategories,
                report.unknownCategories(),
                files,
                problems,
                report.problems().size(),
                report.badLines(),
                upload.foreign().isPresent(),
                upload.placed(),
                report.isGood() && upload.isNews() ? question(upload, messages) : "");
    }

    private static String question(StoredUpload.Waiting upload, Messages messages) {
        List<String> parts = new ArrayList<>(upload.report().files().stream()
                .filter(file -> file.counts().written() > 0)
                .map(file -> messages.text(
                        "intake.count." + file.kind(), file.counts().written()))
                .toList());
        if (upload.placed() > 0) {
            parts.add(messages.text("intake.count.DRAFT", upload.placed()));
        }
        return messages.text(
                "intake.preview.import", Formats.in(messages.language()).list(parts));
    }

    /** Whether every line is in order. */
    public boolean isGood() {
        return allProblems == 0;
    }

    /** What each file would do. */
    public Map<FileKind, Report.Counts> counts() {
        Map<FileKind, Report.Counts> counts = new EnumMap<>(FileKind.class);
        files.forEach(file -> counts.put(file.kind(), file.report().counts()));
        return counts;
    }

    /** How many lines of each file have problems. */
    public Map<FileKind, Integer> bad() {
        Map<FileKind, Integer> bad = new EnumMap<>(FileKind.class);
        files.forEach(file -> bad.put(file.kind(), file.report().badLines()));
        return bad;
    }

    /** The address where other files can be chosen. */
    public String other() {
        return address.substring(0, address.lastIndexOf('/'));
    }

    /** The address of the same page in a form that keeps the choice about categories. */
    public String query() {
        return createsCategories ? "?categories=create" : "";
    }
}
