package eu.visavis.directory;

import eu.visavis.kernel.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Kinds of economic activity: NACE Rev. 2 (Regulation (EC) No 1893/2006), sections such as C down to classes such as 25.62. */
public final class Activities {
    /** The languages of the labels, in the order of the file's columns; others get the first. */
    private static final List<Language> LANGUAGES =
            List.of(Language.EN, Language.DE, Language.FR, Language.IT, Language.CS);

    private static final Activities ALL = read();

    private final Map<String, Activity> byCode;

    private Activities(Map<String, Activity> byCode) {
        this.byCode = byCode;
    }

    private record Activity(String parent, List<String> labels) {}

    /** All of them. */
    public static Activities all() {
        return ALL;
    }

    /** The label of an activity in a language, or in English, or the code where there is none. */
    public String label(String code, Language language) {
        Activity activity = byCode.get(code);
        if (activity == null) {
            return code;
        }
        int column = Math.max(LANGUAGES.indexOf(language), 0);
        String label = activity.labels().get(column).isEmpty()
                ? activity.labels().get(0)
                : activity.labels().get(column);
        return isShouted(label) ? label.charAt(0) + label.substring(1).toLowerCase(language.locale()) : label;
    }

    /** The labels of an activity in all languages that there are. */
    public List<String> labels(String code) {
        Activity activity = byCode.get(code);
        return activity == null
                ? List.of()
                : activity.labels().stream().filter(label -> !label.isEmpty()).toList();
    }

    /** The activity and all around it, the outermost first; of a code that is not known the known ones around it. */
    public List<String> path(String code) {
        List<String> path = new ArrayList<>();
        String known = code;
        while (known.length() > 2 && !byCode.containsKey(known)) {
            known = known.substring(0, known.length() - (known.charAt(known.length() - 2) == '.' ? 2 : 1));
        }
        for (String each = known;
                byCode.containsKey(each);
                each = byCode.get(each).parent()) {
            path.add(0, each);
        }
        return path;
    }

    /** Whether one lies directly within another; with "" for the other, whether it is a section. */
    public boolean isWithin(String code, String parent) {
        Activity activity = byCode.get(code);
        return activity != null && activity.parent().equals(parent);
    }

    /** Titles of sections are printed in capitals. */
    private static boolean isShouted(String label) {
        return label.length() > 1 && label.chars().noneMatch(Character::isLowerCase);
    }

    private static Activities read() {
        Map<String, Activity> byCode = new TreeMap<>();
        try (InputStream file = Activities.class.getResourceAsStream("nace.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> columns = List.of(line.split("\t", -1));
                byCode.put(columns.get(0), new Activity(columns.get(1), columns.subList(2, columns.size())));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the activities", e);
        }
        return new Activities(byCode);
    }
}
