package eu.visavis.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import eu.visavis.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words with names in braces, as organisers write them. An apostrophe is an apostrophe, whatever stands behind it;
 * numbers can choose words as everywhere: <code>{meetings, plural, one {# meeting} other {# meetings}}</code>.
 */
public final class NamedPattern {
    private final String pattern;

    /** Words as somebody wrote them. */
    public NamedPattern(String written) {
        this.pattern = written.replace("'", "''");
    }

    /** The words of the product with names in place of numbers, as they are to be edited. */
    public static String named(String pattern, List<String> names) {
        String named = pattern;
        for (int i = 0; i < names.size(); i++) {
            named = named.replaceAll("\\{" + i + "(?=[,}])", "{" + names.get(i));
        }
        return named.replace("''", "'");
    }

    /**
     * The names in it that are not among the known ones.
     *
     * @throws IllegalArgumentException if its braces cannot be read
     */
    public Set<String> unknown(Set<String> known) {
        MessagePattern parts = new MessagePattern(pattern);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < parts.countParts(); i++) {
            MessagePattern.Part part = parts.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME
                    || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(parts.getSubstring(part));
            }
        }
        names.removeAll(known);
        return names;
    }

    /**
     * The words with values in place of names.
     *
     * @throws IllegalArgumentException if a value is no number where words depend on it as one
     */
    public String filled(Language language, Map<String, Object> values) {
        return new MessageFormat(pattern, language.locale()).format(values);
    }
}
