package eu.visavis.hall;

/**
 * One of the people of a meeting, with what they want shown of themselves.
 *
 * @param showsName whether they consented to be named on the screen
 * @param isPublic whether they consented that everybody sees their organisation
 */
public record HallGuest(String name, String organisation, boolean showsName, boolean isPublic) {
    /** What the screen may show; the name is empty where only the organisation is shown, both where nothing is. */
    HallParty seen() {
        if (showsName) {
            return new HallParty(name, organisation);
        }
        return new HallParty("", isPublic ? organisation : "");
    }
}
