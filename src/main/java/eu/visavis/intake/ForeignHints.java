package eu.visavis.intake;

import java.util.ArrayList;
import java.util.List;

/** What is worth knowing of the rows of another tool's file; of very many only the first are kept. */
final class ForeignHints {
    private static final int KEPT = 100;

    private final FileKind file;
    private final List<Problem> hints = new ArrayList<>();
    private int more;

    /** @param file the kind that the rows are most like */
    ForeignHints(FileKind file) {
        this.file = file;
    }

    void add(ForeignRow row, String value, String key, Object... arguments) {
        if (hints.size() < KEPT) {
            hints.add(new Problem(file, row.number(), "", "", value, key, List.of(arguments)));
        } else {
            more++;
        }
    }

    /** Notes all of them. */
    void into(Problems problems) {
        hints.forEach(problems::hint);
        if (more > 0) {
            problems.hint(Problem.ofFile(file, "intake.hint.more", more));
        }
    }
}
