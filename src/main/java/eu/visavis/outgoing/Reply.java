package eu.visavis.outgoing;

/**
 * What a machine answered.
 *
 * @param status of HTTP
 * @param type the content type, "" if none was stated
 * @param body read as UTF-8
 */
public record Reply(int status, String type, String body) {}
