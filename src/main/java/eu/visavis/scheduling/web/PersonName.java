package eu.visavis.scheduling.web;

import eu.visavis.registration.Registration;

/** A participant as schedules name them. */
public record PersonName(String name, String organisation) {
    private static final int SHORT_LENGTH = 9;

    static PersonName of(Registration registration) {
        return new PersonName(
                registration.person().name(), registration.organisation().name());
    }

    /** Name and organisation in one line. */
    public String full() {
        return name + ", " + organisation;
    }

    /** The first telling word of the organisation, cut to the width of a cell. */
    public String brief() {
        for (String word : organisation.split("[\\s,/]+")) {
            String letters = word.replaceAll("^\\P{L}+|[^\\p{L}\\p{N}]+$", "");
            if (letters.length() > 2) {
                return letters.length() > SHORT_LENGTH ? letters.substring(0, SHORT_LENGTH) : letters;
            }
        }
        return organisation.length() > SHORT_LENGTH ? organisation.substring(0, SHORT_LENGTH) : organisation;
    }
}
