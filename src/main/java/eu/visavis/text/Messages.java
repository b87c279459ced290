package eu.visavis.text;

import com.ibm.icu.text.MessageFormat;
import eu.visavis.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * All texts of the product in one language.
 *
 * <p>A feature has one bundle per language, {@code messages/<feature>.properties} (English) and
 * {@code messages/<feature>_<language>.properties}, in UTF-8. Values are ICU message patterns, so that plurals work in
 * every language: {@code {0, plural, one {# meeting} other {# meetings}}}. An apostrophe in a text is the typographic
 * one (’), since the straight one quotes in patterns. Safe for concurrent use.
 */
public final class Messages {
    /** Every bundle; a new feature adds its name here. */
    public static final List<String> BUNDLES = List.of(
            "common",
            "account",
            "provider",
            "audit",
            "newsletter",
            "webhook",
            "network",
            "directory",
            "company",
            "event",
            "registration",
            "marketplace",
            "listing",
            "seeking",
            "multiplier",
            "matchmaking",
            "intake",
            "repair",
            "rules",
            "programme",
            "scheduling",
            "whatif",
            "agenda",
            "hall",
            "room",
            "mailing",
            "privacy",
            "api",
            "demo",
            "styleguide");

    private static final Map<Language, Messages> ALL = loadAll();

    private final Language language;
    private final Map<String, String> patterns;

    private Messages(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /** Returns the texts of one language. */
    public static Messages in(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /**
     * Returns the text of a key with its arguments filled in.
     *
     * @param arguments numbers are written with the language's separators; dates must be formatted before
     * @throws IllegalArgumentException if no bundle has the key
     */
    public String text(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text for key " + key + " in " + language);
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** Returns the text of a key if there is one, for keys that are built from data. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(patterns.get(key));
    }

    private static Map<Language, Messages> loadAll() {
        Map<Language, Messages> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> patterns = new HashMap<>();
            for (String bundle : BUNDLES) {
                load(bundle, language).forEach((key, value) -> patterns.put((String) key, (String) value));
            }
            all.put(language, new Messages(language, Map.copyOf(patterns)));
        }
        return all;
    }

    private static Properties load(String bundle, Language language) {
        String suffix = language == Language.EN ? "" : "_" + language.code();
        String name = "/messages/" + bundle + suffix + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Message bundle is missing: " + name);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read message bundle " + name, e);
        }
        return properties;
    }
}
