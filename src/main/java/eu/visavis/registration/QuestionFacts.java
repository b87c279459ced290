package eu.visavis.registration;

import eu.visavis.kernel.Language;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What organisers state of a question to participants.
 *
 * @param labels what is asked, by language, at least one
 * @param purposes what the answers are for, by language, at least one: whoever answers reads it
 * @param options the answers to choose from, by language, one in a line and in the same order; of choices only
 * @param types ids of the types who are asked; none stands for everybody
 * @param required whether one cannot register without an answer
 * @param keepDays for how many days after the last day of the event answers are kept, at most as long as the event
 */
public record QuestionFacts(
        Kind kind,
        Map<Language, String> labels,
        Map<Language, String> purposes,
        Map<Language, String> options,
        Set<Long> types,
        boolean required,
        int keepDays) {
    /** The most characters of what is asked. */
    public static final int MOST_LABEL = 200;

    /** The most characters of a purpose. */
    public static final int MOST_PURPOSE = 500;

    /** The most characters of all options in one language. */
    public static final int MOST_OPTIONS = 1500;

    /** The most days after an event for which answers can be kept. */
    public static final int MOST_DAYS = 3650;

    /** The shape of an answer. */
    public enum Kind {
        TEXT,
        CHOICE,
        NUMBER,
        DATE,
        /** A document or a picture, which is sent once somebody has signed in. */
        FILE
    }

    /**
     * Checks what is stated.
     *
     * @throws IllegalArgumentException if a text is missing, or options are not the same number in all languages
     */
    public QuestionFacts {
        labels = copy(labels);
        purposes = copy(purposes);
        options = copy(options);
        types = Set.copyOf(types);
        if (labels.isEmpty() || purposes.isEmpty() || kind == Kind.CHOICE && options.isEmpty()) {
            throw new IllegalArgumentException("A question needs words, a purpose, and options if it is a choice");
        }
        Set<Integer> numbers = new HashSet<>();
        options.values().forEach(lines -> numbers.add(lines(lines).size()));
        if (numbers.size() > 1) {
            throw new IllegalArgumentException("There are different numbers of options: " + numbers);
        }
    }

    /** The options in a language, else in English, else in any. */
    public List<String> options(Language language) {
        return lines(TextsColumn.in(options, language));
    }

    /** The options as they are stored: in English, else in the first language that has them. */
    public List<String> storedOptions() {
        return options(Language.EN);
    }

    /** The lines of a text that hold something. */
    public static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Map<Language, String> copy(Map<Language, String> texts) {
        Map<Language, String> copy = new EnumMap<>(Language.class);
        copy.putAll(texts);
        return copy;
    }
}
