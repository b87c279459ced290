package eu.visavis.directory.register;

import java.util.Locale;

/** What a register can say of a company; the columns or paths of a file are assigned to these. */
public enum RegisterField {
    /** What the register itself calls the record; by it, a later file finds the record again. */
    KEY,
    NAME,
    NAME_EN,
    NAME_DE,
    NAME_FR,
    NAME_CS,
    NAME_PL,
    NAME_IT,
    NAME_NL,
    NAME_ES,
    NAME_SK,
    /** Abbreviations and former names. */
    OTHER_NAMES,
    LEGAL_FORM,
    REGISTER_NUMBER,
    VAT_ID,
    STREET,
    POSTAL_CODE,
    TOWN,
    COUNTRY,
    REGION,
    ACTIVITIES,
    SIZE,
    WEBSITE,
    LANGUAGES,
    ABOUT;

    /** The language of a name, "" for a field that is no name in a language. */
    String language() {
        return name().startsWith("NAME_") ? name().substring("NAME_".length()).toLowerCase(Locale.ROOT) : "";
    }
}
