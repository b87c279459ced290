package eu.visavis.intake;

import eu.visavis.directory.OrganisationFacts;

/** A line of the organisations. */
record OrganisationRow(String id, OrganisationFacts facts) implements Row {}
