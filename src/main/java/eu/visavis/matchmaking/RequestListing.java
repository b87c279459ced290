package eu.visavis.matchmaking;

/** A request with the names of both sides, as staff see it. */
public record RequestListing(
        MeetingRequest request,
        String askingFirstName,
        String askingLastName,
        String askingOrganisation,
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
