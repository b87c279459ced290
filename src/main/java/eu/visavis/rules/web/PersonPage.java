package eu.visavis.rules.web;

/**
 * One participant, of whom something can be stated.
 *
 * @param code the event's
 * @param participant the participant's code
 * @param online whether they take part from elsewhere
 */
public record PersonPage(String code, String participant, String name, String organisation, boolean online) {}
