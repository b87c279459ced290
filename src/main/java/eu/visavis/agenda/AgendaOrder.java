package eu.visavis.agenda;

import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import java.util.Comparator;

/** In which order people follow each other where all of them are written out. */
public enum AgendaOrder {
    /** By last name, then by first name. */
    NAME,
    /** By organisation, then by name. */
    ORGANISATION,
    /** By the country of the organisation, then by organisation and name. */
    COUNTRY;

    /** The order as the given language sorts. */
    Comparator<Registration> in(Formats formats) {
        Comparator<String> sorting = formats.sorting();
        Comparator<Registration> names = Comparator.comparing(
                        (Registration one) -> one.person().lastName(), sorting)
                .thenComparing(one -> one.person().firstName(), sorting)
                .thenComparing(one -> one.participant().id());
        Comparator<Registration> organisations =
                Comparator.comparing(Registration::organisationName, sorting).thenComparing(names);
        return switch (this) {
            case NAME -> names;
            case ORGANISATION -> organisations;
            case COUNTRY ->
                Comparator.comparing(
                                (Registration one) ->
                                        formats.country(one.organisation().country()),
                                sorting)
                        .thenComparing(organisations);
        };
    }
}
