package eu.visavis.registration;

import eu.visavis.account.Person;
import eu.visavis.directory.Organisation;

/** A participant with the person and the organisation. */
public record Registration(Participant participant, Person person, Organisation organisation) {
    public boolean isApproved() {
        return participant.status() == Participant.Status.APPROVED;
    }

    /** The name of the organisation. */
    public String organisationName() {
        return organisation.name();
    }
}
