package eu.visavis.privacy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table as it stands in the register.
 *
 * @param columns all of them, with the kind of data of those that are personal
 * @param fixed personal columns that hold numbers, moments and fixed words only
 * @param of columns by which rows belong to somebody or something
 * @param own columns by which rows belong to who wrote them, where others' rows lead to the person too
 * @param end what happens to the rows at the end; "" where nothing has to
 * @param says what a person is shown of the rows
 */
record RegisteredTable(
        String name,
        Map<String, Optional<DataKind>> columns,
        Set<String> fixed,
        Map<Owner, List<String>> of,
        List<String> own,
        String end,
        List<Shown> says) {
    /** What happens to rows whose end is written in code. */
    static final String BY_CODE = "own";
    /** What happens to rows that say nothing any more once people are nobody. */
    static final String STAYS = "stays";

    private static final String DELETE = "delete";
    private static final String WITH = "with ";

    /** To whom or what rows belong. */
    enum Owner {
        PERSON,
        PARTICIPANT,
        EVENT,
        EMAIL,
        /** A person and the event of the row. */
        PROFILE
    }

    /** A column that is shown to the person, with what it is called. */
    record Shown(DataField field, String column) {}

    static RegisteredTable read(String name, Map<String, String> stated) {
        Map<String, Optional<DataKind>> columns = new LinkedHashMap<>();
        Set<String> fixed = new LinkedHashSet<>();
        Map<Owner, List<String>> of = new EnumMap<>(Owner.class);
        List<String> own = List.of();
        String end = "";
        List<Shown> says = new ArrayList<>();
        for (Map.Entry<String, String> line : stated.entrySet()) {
            List<String> words = Register.words(line.getValue());
            switch (line.getKey()) {
                case "end" -> end = line.getValue();
                case "own" -> own = words;
                case "says" -> words.forEach(word -> says.add(shown(word)));
                case "none" -> words.forEach(word -> columns.put(word, Optional.empty()));
                default -> {
                    if (line.getKey().startsWith("of.")) {
                        of.put(Owner.valueOf(line.getKey().substring(3).toUpperCase(java.util.Locale.ROOT)), words);
                    } else {
                        DataKind kind = DataKind.valueOf(line.getKey());
                        words.forEach(word -> label(word, kind, columns, fixed));
                    }
                }
            }
        }
        return new RegisteredTable(name, columns, fixed, of, own, end, says);
    }

    private static void label(String word, DataKind kind, Map<String, Optional<DataKind>> columns, Set<String> fixed) {
        String column = word.replace("*", "");
        columns.put(column, Optional.of(kind));
        if (word.endsWith("*")) {
            fixed.add(column);
        }
    }

    private static Shown shown(String word) {
        String[] parts = word.split(":");
        return new Shown(DataField.valueOf(parts[0]), parts[1]);
    }

    /** Columns in which somebody's own words or particulars can stand. */
    List<String> free() {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().isPresent() && !fixed.contains(column.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The personal columns, fixed ones too. */
    List<String> personal() {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether rows of somebody end by a statement made from this entry. */
    boolean endsByStatement() {
        return !end.isEmpty() && !end.equals(BY_CODE) && !end.equals(STAYS) && !end.startsWith(WITH);
    }

    /** The statement that ends all rows that belong to one owner; the id or address is its only parameter. */
    String ending(Owner owner) {
        String which = belonging(of.get(owner));
        return end.equals(DELETE)
                ? "delete from " + name + " where " + which
                : "update " + name + " set " + end + " where " + which;
    }

    /** The condition that a row belongs to one owner, whose id or address is parameter 1. */
    static String belonging(List<String> columns) {
        return String.join(
                " or ", columns.stream().map(column -> column + " = ?1").toList());
    }
}
