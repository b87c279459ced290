package eu.visavis.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the problems of one file. Every bad line is counted and named; of a file with very many problems only the
 * first of each further line is kept, so that the worst upload fits into memory.
 */
final class Problems {
    private static final int KEPT_IN_FULL = 20_000;

    private final List<Problem> found = new ArrayList<>();
    private final List<Problem> hints = new ArrayList<>();
    private final Set<Long> lines = new HashSet<>();

    void add(Problem problem) {
        boolean first = lines.add(problem.line());
        if (first || found.size() < KEPT_IN_FULL) {
            found.add(problem);
        }
    }

    void hint(Problem hint) {
        hints.add(hint);
    }

    /** In the order in which they were found. */
    List<Problem> found() {
        return found;
    }

    List<Problem> hints() {
        return hints;
    }

    /** The number of lines with a problem; a problem of the whole file counts as one. */
    int badLines() {
        return lines.size();
    }
}
