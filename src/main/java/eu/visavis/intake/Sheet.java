package eu.visavis.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The good lines of one file, against what the event has already.
 *
 * @param ids the ids of all lines, bad ones too, so that one bad line does not make others bad
 * @param readable false if the file could not be taken apart, so that its ids are not known
 */
record Sheet<R extends Row>(List<R> added, List<R> changed, int unchanged, Set<String> ids, boolean readable) {
    static <R extends Row> Sheet<R> absent() {
        return new Sheet<>(List.of(), List.of(), 0, Set.of(), true);
    }

    static <R extends Row> Sheet<R> unreadable() {
        return new Sheet<>(List.of(), List.of(), 0, Set.of(), false);
    }

    static <R extends Row> Sheet<R> of(List<R> rows, Map<String, R> known, Set<String> ids) {
        List<R> added = new ArrayList<>();
        List<R> changed = new ArrayList<>();
        for (R row : rows) {
            R before = known.get(row.id());
            if (before == null) {
                added.add(row);
            } else if (!before.equals(row)) {
                changed.add(row);
            }
        }
        return new Sheet<>(added, changed, rows.size() - added.size() - changed.size(), ids, true);
    }

    /** Whether a reference to a line leads somewhere, as far as that can be told. */
    boolean mayHave(String id) {
        return !readable || ids.contains(id);
    }

    /** The values of all lines that are written, new ones first. */
    <T> List<T> map(Function<R, T> of) {
        List<T> all = new ArrayList<>();
        added.forEach(row -> all.add(of.apply(row)));
        changed.forEach(row -> all.add(of.apply(row)));
        return all;
    }
}
