package eu.visavis.agenda;

/**
 * What stands on the badge of somebody who comes.
 *
 * @param event title of the event
 * @param type the type of participant in words, "" if the event has none
 * @param country in words
 * @param address what the code on the badge holds: where browsers show who it is
 */
public record Badge(String event, String name, String organisation, String country, String type, String address) {}
