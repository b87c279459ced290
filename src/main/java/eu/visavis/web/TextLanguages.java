package eu.visavis.web;

import eu.visavis.kernel.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The languages of a text that a form asks for in all of them.
 *
 * @param shown one's own, and those in which something is stated or wrong
 * @param folded the others
 */
public record TextLanguages(List<Language> shown, List<Language> folded) {
    /**
     * Looks at the fields of a form.
     *
     * @param names the fields without the language, such as "title" for "title-en"
     */
    public static TextLanguages of(Form form, Language own, String... names) {
        Map<Boolean, List<Language>> languages = Arrays.stream(Language.values())
                .collect(Collectors.partitioningBy(language -> language == own
                        || Arrays.stream(names).anyMatch(name -> {
                            String field = name + "-" + language.code();
                            return !form.value(field).isEmpty() || form.isWrong(field);
                        })));
        return new TextLanguages(languages.get(true), languages.get(false));
    }
}
