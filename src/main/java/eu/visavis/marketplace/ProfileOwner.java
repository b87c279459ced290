package eu.visavis.marketplace;

/** Whose offer or need it is: a person, for an organisation, at an event of a network; all by their ids. */
public record ProfileOwner(long networkId, long eventId, long personId, long organisationId) {}
