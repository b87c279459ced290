package eu.visavis.intake;

import java.util.Set;

/**
 * What an upload was found to be.
 *
 * @param report what the organiser sees of it
 * @param newCategories the categories to be added; empty unless the organiser wants them added
 */
record Checked(
        Report report,
        Sheet<OrganisationRow> organisations,
        Sheet<ParticipantRow> participants,
        Sheet<ProfileRow> profiles,
        Sheet<RequestRow> requests,
        Set<String> newCategories) {
    /** The same, told in other words. */
    Checked with(Report other) {
        return new Checked(other, organisations, participants, profiles, requests, newCategories);
    }
}
