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
        Set<String> newCategories) {}
