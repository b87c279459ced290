package eu.visavis.matchmaking;

import eu.visavis.registration.Consent;
import eu.visavis.registration.Consents;
import eu.visavis.registration.Participants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** How participants reach each other outside of Visavis: only those who agreed to meet, and only with consent. */
@ApplicationScoped
public class Contacts {
    private final Consents consents;
    private final Participants participants;

    @Inject
    Contacts(Consents consents, Participants participants) {
        this.consents = consents;
        this.participants = participants;
    }

    Contacts() { // for the CDI client proxy
        this(null, null);
    }

    /** The e-mail address of another participant; "" unless the two agreed to meet and the other consented. */
    @Transactional
    public String email(long otherId, Relation relation) {
        boolean agreed = relation.state() == Relation.State.ACCEPTED;
        return agreed && consents.holds(otherId, Consent.Kind.CONTACT)
                ? participants.get(otherId).person().email()
                : "";
    }
}
