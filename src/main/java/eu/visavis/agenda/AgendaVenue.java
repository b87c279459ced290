package eu.visavis.agenda;

/**
 * Where the event takes place.
 *
 * @param address street, postal code and town in one line
 */
public record AgendaVenue(String name, String town, String address) {}
