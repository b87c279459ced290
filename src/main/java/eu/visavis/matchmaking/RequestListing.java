package eu.visavis.matchmaking;

import eu.visavis.kernel.PublicCode;

/** A request with the codes and names of both sides, as staff see it. */
public record RequestListing(
        MeetingRequest request,
        PublicCode asking,
        String askingFirstName,
        String askingLastName,
        String askingOrganisation,
        PublicCode invited,
        String invitedFirstName,
        String invitedLastName,
        String invitedOrganisation) {

    public String askingName() {
        return (askingFirstName + " " + askingLastName).strip();
    }

    public String invitedName() {
        return (invitedFirstName + " " + invitedLastName).strip();
    }
}
