package eu.visavis.agenda;

import eu.visavis.registration.Registration;
import java.util.List;
import java.util.stream.Collectors;

/** One of the people of a meeting as others read it at the table. */
public record TableParty(String name, String organisation) {
    static TableParty of(Registration registration) {
        return new TableParty(
                registration.person().name(), registration.organisation().name());
    }

    /** People with their organisations, one after the other. */
    public static String inWords(List<TableParty> people) {
        return people.stream()
                .map(person -> person.name() + ", " + person.organisation())
                .collect(Collectors.joining("; "));
    }
}
