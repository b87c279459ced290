package eu.visavis.agenda;

/**
 * Who helps on the day.
 *
 * @param phone as it is to be dialled, or null
 * @param hours when somebody answers, in the receiver's language and with the place of the zone, or null
 */
public record HelpContact(String name, String email, String phone, String hours) {}
