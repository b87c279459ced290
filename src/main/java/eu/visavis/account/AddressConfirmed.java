package eu.visavis.account;

/** Fired, in the same transaction, when a person has shown to read the mail of the account's address. */
public record AddressConfirmed(long personId) {}
