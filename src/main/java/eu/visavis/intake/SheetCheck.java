package eu.visavis.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the lines of one kind of file. */
abstract class SheetCheck<R extends Row> {
    private final FileKind kind;

    SheetCheck(FileKind kind) {
        this.kind = kind;
    }

    /** Reads a line, and notes on it whatever is wrong; what comes back of a bad line is not used. */
    abstract Optional<R> read(Line line);

    /** The lines that earlier imports brought. */
    abstract Map<String, R> known();

    final Sheet<R> check(CsvTable table, Problems problems) {
        if (!table.readable()) {
            return Sheet.unreadable();
        }
        Map<String, Long> lines = new HashMap<>();
        List<R> good = new ArrayList<>();
        for (CsvTable.Entry row : table.records()) {
            Line line = Line.of(kind, table.header(), row, problems);
            Long first = line.id().isEmpty() ? null : lines.putIfAbsent(line.id(), line.number());
            if (first != null) {
                line.wrong(kind.idColumn(), "intake.problem.idTwice", first);
            }
            Optional<R> read = read(line);
            if (!line.isBad()) {
                good.add(read.orElseThrow());
            }
        }
        return Sheet.of(good, known(), lines.keySet());
    }

    /** The value of a column read by the given function; empty values are left to {@link Column.Presence}. */
    static <T> Optional<T> value(
            Line line, String column, java.util.function.Function<String, Optional<T>> reader, String wrongKey) {
        String text = line.value(column);
        Optional<T> read = text.isEmpty() ? Optional.empty() : reader.apply(text);
        if (read.isEmpty() && !text.isEmpty()) {
            line.wrong(column, wrongKey);
        }
        return read;
    }

    /** The constant whose name the value is, in any case. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
