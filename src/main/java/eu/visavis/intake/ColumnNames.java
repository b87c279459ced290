package eu.visavis.intake;

import eu.visavis.kernel.SearchKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses from the names of columns what they hold. The names stand in {@code column-names.properties}. */
final class ColumnNames {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    /** Shorter names stand in too many others to say something there. */
    private static final int TELLING_LENGTH = 5;

    /** Their names stand in those of many other columns, such as "participant number". */
    private static final Set<ForeignField> WHOLE_ONLY = EnumSet.of(
            ForeignField.FULL_NAME,
            ForeignField.TYPE,
            ForeignField.TOWN,
            ForeignField.STREET,
            ForeignField.STATUS,
            ForeignField.MESSAGE);

    private static final int SAME = 2_000;
    private static final int SAME_BUT_FOR_BRACKETS = 1_000;
    private static final Map<ForeignField, Set<String>> NAMES = read();

    private ColumnNames() {}

    private static Map<ForeignField, Set<String>> read() {
        Map<ForeignField, Set<String>> names = new HashMap<>();
        WordList.read("column-names.properties")
                .forEach((field, words) ->
                        names.put(ForeignField.valueOf(field), WordList.keys(words, ColumnNames::key)));
        return names;
    }

    /** The form under which names of columns are compared. */
    static String key(String header) {
        return SIGNS.matcher(SearchKey.ofName(header)).replaceAll(" ").strip();
    }

    /** Whether a text is known as the name of a column. */
    static boolean isName(String text) {
        String key = key(text);
        return !key.isEmpty() && NAMES.values().stream().anyMatch(names -> names.contains(key));
    }

    private record Guess(int column, ForeignField field, int certainty) {}

    /** What each column holds as far as its name says so; the surest guesses count first. */
    static List<ForeignField> guess(ForeignKind kind, List<String> header) {
        List<Guess> guesses = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            for (ForeignField field : kind.fields()) {
                int certainty = certainty(header.get(column), field);
                if (certainty > 0) {
                    guesses.add(new Guess(column, field, certainty));
                }
            }
        }
        guesses.sort(Comparator.comparingInt(Guess::certainty).reversed().thenComparingInt(Guess::column));
        List<ForeignField> fields = new ArrayList<>(Collections.nCopies(header.size(), ForeignField.LEFT_OUT));
        Set<ForeignField> taken = EnumSet.noneOf(ForeignField.class);
        for (Guess guess : guesses) {
            boolean open = fields.get(guess.column()) == ForeignField.LEFT_OUT;
            if (open && (guess.field().isSeveral() || taken.add(guess.field()))) {
                fields.set(guess.column(), guess.field());
            }
        }
        if (kind == ForeignKind.MEETINGS) {
            addEmails(header, fields);
        } else {
            splitNames(fields);
        }
        return fields;
    }

    private static int certainty(String header, ForeignField field) {
        Set<String> names = NAMES.getOrDefault(field, Set.of());
        String key = key(header);
        String bare = key(BRACKETS.matcher(header.toLowerCase(Locale.ROOT)).replaceAll(" "));
        if (names.contains(key)) {
            return SAME;
        }
        if (names.contains(bare)) {
            return SAME_BUT_FOR_BRACKETS;
        }
        String words = WHOLE_ONLY.contains(field) ? "" : " " + key + " ";
        return names.stream()
                .filter(name -> name.length() >= TELLING_LENGTH && words.contains(" " + name + " "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Where one part of the names has a column, what is called "name" holds the other one. */
    private static void splitNames(List<ForeignField> fields) {
        int full = fields.indexOf(ForeignField.FULL_NAME);
        boolean first = fields.contains(ForeignField.FIRST_NAME);
        if (full >= 0 && first != fields.contains(ForeignField.LAST_NAME)) {
            fields.set(full, first ? ForeignField.LAST_NAME : ForeignField.FIRST_NAME);
        }
    }

    /** Whatever the two are called, their addresses come in two columns. */
    private static void addEmails(List<String> header, List<ForeignField> fields) {
        for (int column = 0; column < fields.size(); column++) {
            boolean open = fields.get(column) == ForeignField.LEFT_OUT;
            if (open && holdsEmails(header.get(column))) {
                boolean first = !fields.contains(ForeignField.FIRST_EMAIL);
                if (first || !fields.contains(ForeignField.SECOND_EMAIL)) {
                    fields.set(column, first ? ForeignField.FIRST_EMAIL : ForeignField.SECOND_EMAIL);
                }
            }
        }
    }

    private static boolean holdsEmails(String header) {
        String words = " " + key(header) + " ";
        return NAMES.get(ForeignField.EMAIL).stream().anyMatch(name -> words.contains(" " + name + " "));
    }
}
