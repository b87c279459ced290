package eu.visavis.kernel;

import java.util.Locale;
import java.util.Optional;

/** The languages in which Visavis speaks; people and texts may use any other. */
public enum Language {
    EN("en-GB", "English"),
    DE("de-DE", "Deutsch"),
    FR("fr-FR", "Français"),
    CS("cs-CZ", "Čeština"),
    PL("pl-PL", "Polski"),
    IT("it-IT", "Italiano"),
    NL("nl-NL", "Nederlands"),
    ES("es-ES", "Español");

    private final Locale locale;
    private final String ownName;

    Language(String tag, String ownName) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    /** The language as ISO 639-1 code, as in {@code lang="de"}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The locale whose dates, numbers and sorting are used; always with a European region. */
    public Locale locale() {
        return locale;
    }

    /** The name of the language in itself. */
    public String ownName() {
        return ownName;
    }

    /** Finds a language by its ISO 639-1 code, ignoring case. */
    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code().equalsIgnoreCase(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
