package eu.visavis.mail;

/** What a mail says. */
public record MailWords(String subject, String body) {}
