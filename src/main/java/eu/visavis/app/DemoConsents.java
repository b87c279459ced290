package eu.visavis.app;

import eu.visavis.kernel.Language;
import eu.visavis.registration.Consent;
import eu.visavis.registration.Consents;
import eu.visavis.registration.Participants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets three of four people of the demo be named on the screen in the hall, so that it shows both. */
@ApplicationScoped
class DemoConsents {
    private static final int ONE_WITHOUT = 4;

    private final Participants participants;
    private final Consents consents;

    @Inject
    DemoConsents(Participants participants, Consents consents) {
        this.participants = participants;
        this.consents = consents;
    }

    DemoConsents() { // for the CDI client proxy
        this(null, null);
    }

    /** Gives the consents of an event. Needs a transaction. */
    void give(long eventId) {
        int number = 0;
        for (long participant : participants.known(eventId)) {
            if (number++ % ONE_WITHOUT > 0) {
                consents.give(participant, Consent.Kind.HALL, Language.EN);
            }
        }
    }
}
