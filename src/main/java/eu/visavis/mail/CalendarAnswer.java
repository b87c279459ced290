package eu.visavis.mail;

/**
 * Fired for every mail that a calendar may have sent as an answer; within a transaction.
 *
 * @param sender the address in From, in small letters
 * @param calendar the message, which nobody has looked at yet
 */
public record CalendarAnswer(String sender, String calendar) {}
