package eu.visavis.agenda;

/** One side of a meeting as others read it at the table. */
public record TableParty(String name, String organisation) {}
