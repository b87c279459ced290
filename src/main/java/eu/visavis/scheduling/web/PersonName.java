package eu.visavis.scheduling.web;

import eu.visavis.registration.Registration;

/** A participant as schedules name them. */
public record PersonName(String name, String organisation) {
    static PersonName of(Registration registration) {
        return new PersonName(registration.person().name(), registration.organisationName());
    }

    /** Name and organisation in one line. */
    public String full() {
        return name + ", " + organisation;
    }
}
